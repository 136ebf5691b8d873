import { describe, expect, it } from 'vitest'
import { mentionsIn } from '#shared/comments/mentions.ts'
import { findQuotation, quotationOf, surely } from '#shared/comments/quotation.ts'

const find = (text: string, words: string, now: string, ...others: string[]) => {
  const start = text.indexOf(words)
  const quote = quotationOf(text, start, start + words.length)
  return findQuotation(
    quote,
    start,
    [now, ...others].map((candidate, name) => ({ name, text: candidate })),
  )
}

describe('a quotation', () => {
  it('is found where it was, where it moved to, and not where it is gone', () => {
    expect(find('Sáng nay nước lên nhanh.', 'nước lên', 'Sáng nay nước lên nhanh.')).toEqual({
      name: 0,
      start: 9,
    })
    expect(find('Sáng nay nước lên.', 'nước lên', 'Từ sáng sớm nay nước lên.')).toEqual({
      name: 0,
      start: 16,
    })
    expect(find('Sáng nay nước lên.', 'nước lên', 'Sáng nay nước rút.')).toBeNull()
  })

  it('is told from its twins by what stands around, then by the nearest', () => {
    expect(find('A cầu B cầu C', 'cầu C', 'cầu D cầu C')).toEqual({ name: 0, start: 6 })
    const text = 'xx cầu yy, xx cầu yy, xx cầu yy'
    const at = text.indexOf('cầu', 10)
    const quote = { exact: 'cầu', prefix: 'xx ', suffix: ' yy' }
    expect(findQuotation(quote, at + 2, [{ name: 'b', text }])).toEqual({ name: 'b', start: at })
  })

  it('is looked for in the other parts, where its own has it no more', () => {
    expect(find('Nước lên nhanh.', 'Nước lên', '', 'Nước lên chậm.', 'Nước lên nhanh.')).toEqual({
      name: 2,
      start: 0,
    })
  })
})

describe('words that may be gone', () => {
  const findSurely = (text: string, words: string, ...now: string[]) => {
    const start = text.indexOf(words)
    const quote = quotationOf(text, start, start + words.length)
    const candidates = now.map((candidate, name) => ({ name, text: candidate }))
    return findQuotation(quote, start, candidates, surely(quote))
  }

  it('are not the same word elsewhere in their paragraph or in another one', () => {
    expect(
      findSurely('Nước lên nhanh, chợ họp nhanh.', 'nhanh', 'Nước lên, chợ họp nhanh.'),
    ).toBeNull()
    expect(findSurely('Nước lên nhanh.', 'nhanh', 'Nước lên.', 'Gặt nhanh lúa.')).toBeNull()
  })

  it('are found where enough is as it was, however short the paragraph or near its edge they stand', () => {
    expect(findSurely('Nước lên nhanh.', 'nhanh', 'Nước dâng rồi', 'Nước lên nhanh.')).toEqual({
      name: 1,
      start: 9,
    })
    expect(findSurely('Nước lên nhanh.', 'nhanh', 'Sáng nay nước lên nhanh.')).toEqual({
      name: 0,
      start: 18,
    })
    expect(findSurely('Lũ', 'Lũ', 'Lũ')).toEqual({ name: 0, start: 0 })
    expect(findSurely('Lũ', 'Lũ', '', 'Lũ')).toEqual({ name: 1, start: 0 })
    expect(findSurely('Nước sông Hậu lên nhanh', 'sông Hậu lên', 'Ở đây sông Hậu lên!')).toEqual({
      name: 0,
      start: 6,
    })
  })
})

it('reads whom a comment calls', () => {
  expect(mentionsIn('Nhờ @biên tập xem, @phóng viên trả lời')).toEqual(['reporter', 'copyEditor'])
  expect(mentionsIn('@Desk ơi'.normalize('NFD'))).toEqual(['desk'])
  expect(mentionsIn('@desktop, biên tập, a@reporters')).toEqual([])
})
