import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportFormats } from '#shared/contract/publishing.ts'
import { createTranslator } from '#shared/locales/locales.ts'
import { project } from '../../build/built.ts'
import {
  longLines,
  namesInTrees,
  problemsOf,
  projectFiles,
  read,
  termsOnScreen,
} from './documentProblems.ts'

/*
 * The documents say only what is there: paths lead somewhere, names stand in the sources. What is
 * read by people has short sentences and short lines.
 */

const documents = ['README.md', ...projectFiles.filter((file) => file.endsWith('.md'))].sort()

/** Words of a sentence. Vietnamese counts by syllable, of which its words have one or two. */
const mostWords = (document: string): number => (document.startsWith('renderer/help/vi/') ? 45 : 30)

describe.each(documents)('%s', (document) => {
  const text = read(document)
  const { names, sentences } = problemsOf(document, text, mostWords(document))

  test('names only what is there', () => expect(names).toEqual([]))
  test('has short sentences', () => expect(sentences).toEqual([]))
  test('has short lines', () => expect(longLines(text)).toEqual([]))
  test('is in NFC', () => expect(text).toBe(text.normalize('NFC')))
})

test('the first document is read in three minutes', () => {
  expect(read('README.md').trim().split(/\s+/).length).toBeLessThanOrEqual(700)
})

test.each([
  ['renderer', 'renderer/README.md'],
  ['shared', 'shared/README.md'],
  ['electron', 'electron/README.md'],
  ['electron/newsroom', 'electron/README.md'],
  ['tests', 'tests/README.md'],
])('each folder of %s is in the tree of %s', (folder, document) => {
  const folders = fs
    .readdirSync(path.join(project, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}/`)
  const named = namesInTrees(read(document))
  expect(folders.filter((name) => !named.has(name))).toEqual([])
})

test('what the glossary says to stand on the screen is worded so there', () => {
  const locales = projectFiles.filter((file) => /^shared\/locales\/.*\.ts$/.test(file))
  const screen = locales.map(read).join('\n').toLowerCase()
  const terms = termsOnScreen(read('shared/WHERE-IS-WHAT.md'))
  expect(terms.length).toBeGreaterThan(30)
  expect(terms.filter((term) => !screen.includes(term))).toEqual([])
})

test('how to add a block names every file that knows the pull quote by name', () => {
  const [, section = ''] = read('shared/WHERE-IS-WHAT.md').split('## A block')
  const places = [...(section.split('\n## ')[0] ?? '').matchAll(/`([\w/.]+)`/g)].map(
    ([, it]) => it!,
  )
  const knowing = projectFiles.filter(
    (file) =>
      /^(renderer|shared|electron)\/.*\.(tsx?|css)$/.test(file) && /pullQuote/.test(read(file)),
  )
  expect(knowing.length).toBeGreaterThan(20)
  expect(knowing.filter((file) => !places.some((place) => file.startsWith(place)))).toEqual([])
})

test('each format of an export is in the table of what goes out, and in the help for scripts', () => {
  const rows = read('electron/newsroom/publishing/README.md').matchAll(/^\| `(\w+)` +\|/gm)
  const listed = new Set([...rows].map(([, format]) => format))
  expect(listed).toEqual(new Set(exportFormats))
  for (const language of ['vi', 'en'] as const) {
    const help = createTranslator(language).t('cli:export.format')
    // Only a window can print.
    expect(exportFormats.filter((format) => !help.includes(format))).toEqual(['pdf'])
  }
})

test('the guide has the same chapters in both languages', () => {
  const chapters = (language: string): string[] =>
    fs.readdirSync(path.join(project, 'renderer/help', language)).sort()
  expect(chapters('vi')).toContain('writing.md')
  expect(chapters('en')).toEqual(chapters('vi'))
})

describe('what is wrong is found', () => {
  const names = (text: string): string[] => problemsOf('shared/README.md', text, 30).names

  test.each([
    ['a path', '`shared/article/documents.ts`', 'shared/article/documents.ts does not exist'],
    ['a path from here', '`article/documents.ts`', 'article/documents.ts does not exist'],
    ['a folder', '`electron/newsrooms/`', 'electron/newsrooms/ does not exist'],
    ['a link', '[there](contract/nowhere.ts)', 'contract/nowhere.ts does not exist'],
    ['a picture', '![it](../build/picture.png)', '../build/picture.png does not exist'],
    ['a function', '`saveTheDraftTwice`', 'the sources do not know saveTheDraftTwice'],
    ['a call', '`articles.sing`', 'the sources do not know articles.sing, sing'],
    ['a call of known words', '`articles.article`', 'the sources do not know articles.article'],
    ['a script', '`npm run fly`', 'package.json has no script fly'],
    ['a command', '```sh\nnpm run -s fly -- --far\n```', 'package.json has no script fly'],
    [
      'a function elsewhere',
      '`saveDraft` in `article/read.ts`',
      'article/read.ts has no saveDraft',
    ],
    ['one of two', '`readArticle` and `fold` in `article/read.ts`', 'article/read.ts has no fold'],
    ['a tree', '```tree\ntext/\n  fold.ts  folds\n  no.ts  no\n```', 'text/no.ts does not exist'],
    ['a flow', '```flow\nreadAll()  article/read.ts\n```', 'article/read.ts has no readAll'],
    [
      'a flow that only uses it',
      '```flow\nisSafeHref()  article/document.ts\n```',
      'article/document.ts has no isSafeHref',
    ],
    ['a bare flow', '```flow\nfold()\n```', 'fold(): in which file?'],
  ])('%s', (_what, text, problem) => {
    expect(names(text)).toEqual([problem])
  })

  test('and what is right is not', () => {
    expect(names('`shared/article/document.ts`, `article/read.ts`, `articles.save`')).toEqual([])
    expect(names('`readArticle` in `article/read.ts`; `npm run lint`; `cli check FILE…`')).toEqual(
      [],
    )
    expect(names('```tree\narticle/\n  read.ts  reads\nhtml/ text/  two\n```')).toEqual([])
    expect(names('```flow\nreadArticle()  article/read.ts\n```')).toEqual([])
    expect(names('<!-- paths also begin in: tests -->\n\n`unit/documents.test.ts`')).toEqual([])
  })

  test('a sentence of 31 words, and a line of 101 characters', () => {
    const sentence = (count: number): string => `${'word '.repeat(count).trim()}.`
    const long = (text: string): string[] => problemsOf('README.md', text, 30).sentences
    expect(long(`${sentence(30)} ${sentence(30)}`)).toEqual([])
    expect(long(sentence(31))).toHaveLength(1)
    expect(long(`- \`a\`\n  ${sentence(30)}`)).toHaveLength(1)
    expect(longLines('x'.repeat(101))).toHaveLength(1)
    expect(longLines(`| ${'x'.repeat(101)}\n\`\`\`\n${'x'.repeat(101)}\n\`\`\``)).toEqual([])
  })
})
