import { parseSync, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'
import refusals from '../../../build/refusals.ts'

/** What the rule reports of a file with this text. */
function reportsOf(text: string): string[] {
  const reports: string[] = []
  const rule = refusals.rules['look-at-result'].create({
    report: ({ message }) => reports.push(message),
  })
  new Visitor({
    ExpressionStatement: (node) => rule.ExpressionStatement(node as never),
  }).visit(parseSync('probe.ts', text).program)
  return reports
}

test.each([`changeMetadata({})`, `void changeMetadata({})`, `if (is) changeMetadata({})`])(
  'a refusal that is dropped is reported: %s',
  (text) => {
    expect(reportsOf(text)).toEqual(['changeMetadata may be refused: look at what it returns.'])
  },
)

test.each([
  `if (!changeMetadata({})) warn()`,
  `const commit = () => changeMetadata({})`,
  `void i18n.changeLanguage('vi')`,
  `changeSettings({})`,
])('what looks at it is not: %s', (text) => {
  expect(reportsOf(text)).toEqual([])
})
