import { describe, expect, test } from 'vitest'
import { pieceText } from '#renderer/changes/changeWords.ts'

describe('the words of a piece', () => {
  test('stand as in the story where some of them are bold, and across a broken line', () => {
    const bold = [{ type: 'bold' }]
    const piece = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Nước ' },
        { type: 'text', text: 'lên', marks: bold },
        { type: 'text', text: ', chợ' },
        { type: 'hardBreak' },
        { type: 'text', text: 'vẫn họp.' },
      ],
    }
    expect(pieceText(piece)).toBe('Nước lên, chợ vẫn họp.')
  })

  test('keep those of one part from those of the next', () => {
    const item = (text: string) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    })
    expect(pieceText({ type: 'bulletList', content: [item('một'), item('hai')] })).toBe('một hai')
  })
})
