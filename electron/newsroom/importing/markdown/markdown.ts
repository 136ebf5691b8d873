import type { MarkdownIt } from 'markdown-it'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { leaveOut, type LeftOut } from '#shared/html/leftOut.ts'
import { isTooMuchMarkup, type MarkupElement, markupBlocks, parseMarkup } from '../markup.ts'
import { type ReadPicture, type ReadStory, refusal } from '../readStory.ts'
import { decodeText, type ReadOptions, type StoryFile, unreadStory } from '../storyFile.ts'
import { takeFrontMatter } from './frontMatter.ts'

/**
 * Reads Markdown with or without front matter, by way of the HTML that it stands for; the first
 * heading of the first level is the headline where none is given. Fails with importRefused.
 */
export async function readMarkdown(
  file: StoryFile,
  { language, newId }: ReadOptions,
): Promise<Result<ReadStory>> {
  const { front, rest } = await takeFrontMatter(decodeText(file.bytes))
  const html = await htmlOf(rest)
  if (isTooMuchMarkup(html)) return fail(refusal(file.fileName, 'tooLarge'))
  const document = await parseMarkup(html)
  const headline = front?.headline || takeTitle(document)
  const leftOut: LeftOut[] = []
  const pictures = new Map<string, ReadPicture>()
  const body = await markupBlocks(document, { file, newId, pictures, leftOut })
  for (const name of front?.unknown ?? []) leaveOut(leftOut, 'unknown', name)
  return succeed({
    ...unreadStory(language),
    headline,
    standfirst: front?.standfirst ? [{ type: 'text', text: front.standfirst }] : [],
    body,
    metadata: front?.metadata ?? {},
    pictures,
    leftOut,
  })
}

async function htmlOf(text: string): Promise<string> {
  const { default: Markdown } = await import('markdown-it')
  // Raw HTML shows as the letters that it is written in, and is never read.
  const markdown = new Markdown({ html: false })
  setTitlesAsCaptions(markdown)
  return markdown.render(text)
}

/** `![what is seen](a.jpg "caption")` */
function setTitlesAsCaptions({ renderer, utils }: MarkdownIt): void {
  const image = renderer.rules['image']!
  renderer.rules['image'] = (tokens, at, ...others) => {
    const picture = image(tokens, at, ...others)
    const title = String(tokens[at]?.attrGet('title') ?? '')
    if (title === '') return picture
    return `<figure>${picture}<figcaption>${utils.escapeHtml(title)}</figcaption></figure>`
  }
}

function takeTitle(document: MarkupElement): string {
  const title = document.querySelector('body > h1')
  title?.remove()
  return (title?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
