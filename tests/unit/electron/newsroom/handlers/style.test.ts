import { describe, expect, it } from 'vitest'
import { defaultStyle } from '#shared/checks/style/settings.ts'
import { articleId, put, valueOf } from '../library/testLibrary.ts'
import { temporaryNewsroom } from '../testNewsroom.ts'

const rule = { kind: 'term', id: 'covid', terms: ['Covid-19'], preferred: 'COVID-19' }
const file = (...rules: object[]): string =>
  JSON.stringify({ format: 'toa-soan-style', version: 1, id: 'bao', name: 'Báo', rules })

describe('the calls about the house’s style', () => {
  it('take in a rule file, replace it by its id, and remove it with its switches', async () => {
    const { newsroom, host } = temporaryNewsroom()
    const { handlers } = newsroom
    expect(valueOf(await handlers['style.import']({ text: file(rule) })).replaced).toBe(false)
    expect(valueOf(await handlers['style.import']({ text: file(rule) })).replaced).toBe(true)
    expect(host.emitted).toHaveLength(2)
    valueOf(await handlers['style.change']({ off: ['bao/covid', 'sx.xuất sắc'], tone: 'new' }))
    expect(valueOf(await handlers['style.remove']({ id: 'bao' }))).toEqual({
      ...defaultStyle,
      tone: 'new',
      off: ['sx.xuất sắc'],
    })
  })

  it('keep how grave the desk made rules, in the file that is handed on and when a newer one comes', async () => {
    const { handlers } = temporaryNewsroom().newsroom
    const other = { ...rule, id: 'sars', terms: ['Sars'], preferred: 'SARS' }
    valueOf(await handlers['style.import']({ text: file(rule, other) }))
    valueOf(await handlers['style.grade']({ file: 'bao', rule: null, severity: 'warning' }))
    const [handedOn] = valueOf(
      await handlers['style.grade']({ file: 'bao', rule: 'covid', severity: 'error' }),
    ).files
    const elsewhere = temporaryNewsroom().newsroom.handlers
    const text = JSON.stringify(handedOn)
    expect(valueOf(await elsewhere['style.import']({ text })).file).toEqual(handedOn)
    const newer = file({ ...rule, reason: 'Theo WHO' }, { ...other, severity: 'off' })
    expect(valueOf(await handlers['style.import']({ text: newer })).file).toMatchObject({
      severity: 'warning',
      rules: [{ severity: 'error', reason: 'Theo WHO' }, { severity: 'off' }],
    })
    valueOf(await handlers['style.grade']({ file: 'bao', rule: 'covid', severity: null }))
    expect(valueOf(await handlers['style.get']({})).files[0]?.rules[0]).not.toHaveProperty(
      'severity',
    )
  })

  it('keep what an older version had switched off by a list', async () => {
    const { handlers } = temporaryNewsroom().newsroom
    valueOf(await handlers['style.import']({ text: file(rule) }))
    valueOf(await handlers['style.change']({ off: ['bao', 'bao/covid', 'sx.xuất sắc'] }))
    expect(valueOf(await handlers['style.get']({}))).toMatchObject({
      off: ['sx.xuất sắc'],
      files: [{ severity: 'off', rules: [{ severity: 'off' }] }],
    })
  })

  it('refuse a bad one by name and keep what is in use', async () => {
    const { handlers } = temporaryNewsroom().newsroom
    valueOf(await handlers['style.import']({ text: file(rule) }))
    const before = valueOf(await handlers['style.get']({}))
    expect(await handlers['style.import']({ text: file(rule, rule) })).toEqual({
      ok: false,
      error: { code: 'styleRefused', reason: 'twin', rule: 'covid', detail: '' },
    })
    expect(valueOf(await handlers['style.get']({}))).toEqual(before)
  })

  it('keep what is right in a story until the story is gone for good', async () => {
    const { newsroom } = temporaryNewsroom()
    const { handlers, library } = newsroom
    put(library, 1)
    const accepted = [{ check: 'styleSpelling', text: 'nghờn', place: null }]
    valueOf(await handlers['style.setAccepted']({ articleId: articleId(1), accepted }))
    expect(valueOf(await handlers['style.accepted']({ articleId: articleId(1) }))).toEqual({
      accepted,
    })
    expect(
      await handlers['style.setAccepted']({ articleId: articleId(9), accepted }),
    ).toMatchObject({
      ok: false,
      error: { code: 'notFound' },
    })
    valueOf(await handlers['articles.trash']({ articleIds: [articleId(1)] }))
    valueOf(await handlers['articles.delete']({ articleIds: [articleId(1)] }))
    expect(valueOf(await handlers['style.accepted']({ articleId: articleId(1) }))).toEqual({
      accepted: [],
    })
  })
})
