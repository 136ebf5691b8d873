import { describe, expect, it } from 'vitest'
import { builtInRules, confusionValues } from '#shared/checks/style/builtIn.ts'
import { isSyllable } from '#shared/checks/style/vietnamese/syllables.ts'
import { confusionReason, findingReason } from '#shared/locales/findingSentence.ts'
import { createTranslator } from '#shared/locales/locales.ts'
import { meanings } from '#shared/locales/meanings.ts'
import { article, p } from '#tests/articles.ts'
import { styleFindings } from './stories.ts'

const languages = ['vi', 'en'] as const
const { t: vi } = createTranslator('vi')
const { t: en } = createTranslator('en')

describe('why words are wrong', () => {
  it.each([
    ['xúi dục', 'xúi giục', 'Lẫn d/gi. “giục”: thúc cho nhanh. “dục”: ham muốn; nuôi dạy.'],
    ['suất khẩu', 'xuất khẩu', 'Lẫn s/x. “xuất”: đưa ra, hiện ra. “suất”: phần, mức.'],
    ['nghĩ hưu', 'nghỉ hưu', 'Lẫn hỏi/ngã. “nghỉ”: thôi làm việc. “nghĩ”: dùng trí.'],
    ['khắt phục', 'khắc phục', 'Lẫn -c/-t. “khắc”: chạm vào; thời gian. “khắt”: gắt gao.'],
    ['sáng lạng', 'xán lạn', 'Lẫn s/x, lẫn -n/-ng.'],
    ['chặc chẻ', 'chặt chẽ', 'Lẫn -c/-t, lẫn hỏi/ngã.'],
    ['triễn lãm', 'triển lãm', 'Lẫn hỏi/ngã.'],
    ['đồng nghiệm', 'đồng nghiệp', 'Lẫn -m/-p.'],
    ['thăm quan', 'tham quan', 'Nhầm vần. “tham”: dự vào. “thăm”: đến gặp.'],
    ['vận đông', 'vận động', 'Nhầm dấu thanh.'],
  ])('%s, not %s: %s', (wrong, right, sentence) => {
    expect(confusionReason(vi, confusionValues('vi', wrong, right))).toBe(sentence)
  })

  it('is said of every built-in pair, in both languages', () => {
    for (const language of languages)
      for (const { terms, preferred } of builtInRules(language))
        for (const term of terms)
          for (const t of [vi, en])
            expect(confusionReason(t, confusionValues(language, term, preferred)), term).toMatch(
              /^(?!.*(?:\{\{|undefined|why\.|meanings)).{4,}$/,
            )
  })

  it('stands with the finding, whatever its capitals and the place of its tone', () => {
    const [finding] = styleFindings([
      article({ headline: 'Tin' }, p('Xúi Dục là sai. Xúi dục cũng vậy.')),
    ])
    expect(findingReason(vi, finding!)).toBe(
      'Lẫn d/gi. “giục”: thúc cho nhanh. “dục”: ham muốn; nuôi dạy.',
    )
    expect(findingReason(en, finding!)).toBe(
      'd/gi confused. “giục”: to urge. “dục”: desire; to rear.',
    )
  })

  it('is the desk’s own for its rules, and none where the desk gave none', () => {
    const house = (reason: string) => ({
      check: 'styleHouse',
      severity: 'hint' as const,
      place: { kind: 'story' as const },
      values: { text: 'Covid-19', instead: 'COVID-19', reason },
      mend: null,
    })
    expect(findingReason(vi, house('Theo WHO'))).toBe('Theo WHO')
    expect(findingReason(vi, house(''))).toBeNull()
  })
})

it('meanings are of syllables, and the same ones in both languages', () => {
  expect(Object.keys(meanings.vi).filter((word) => !isSyllable(word))).toEqual([])
  for (const language of languages)
    expect(Object.entries(meanings[language]).filter(([, meaning]) => !meaning)).toEqual([])
})
