import type { Result } from '#shared/contract/errors.ts'
import { succeed } from '#shared/contract/errors.ts'
import { decodeText } from '../decodeText.ts'
import { takeFrontMatter } from './frontMatter.ts'
import { MarkdownBlocks } from './markdownBlocks.ts'
import { leaveOut } from '#shared/html/leftOut.ts'
import type { ReadStory } from '../readStory.ts'
import { type ReadOptions, type StoryFile, unreadStory } from '../storyFile.ts'

/**
 * Markdown with or without front matter; the first heading of the first level is the headline where
 * none is given.
 */
export async function readMarkdown(
  file: StoryFile,
  options: ReadOptions,
): Promise<Result<ReadStory>> {
  const { front, rest } = takeFrontMatter(decodeText(file.bytes).replace(/^\ufeff/, ''))
  const blocks = new MarkdownBlocks(file, options.newId)
  const { default: MarkdownIt } = await import('markdown-it')
  // Raw HTML shows as the letters that it is written in, and is never read.
  const tokens = new MarkdownIt({ html: false }).parse(rest, {})
  const body = await blocks.read(tokens)
  const story = unreadStory(options.language)
  for (const name of front?.unknown ?? []) leaveOut(blocks.leftOut, 'unknown', name)
  return succeed({
    ...story,
    headline: front?.headline || takeHeadline(body, blocks.titleId),
    standfirst: front?.standfirst ? [{ type: 'text', text: front.standfirst }] : [],
    body,
    metadata: front?.metadata ?? {},
    pictures: blocks.pictures,
    leftOut: blocks.leftOut,
  })
}

/** Takes the title out of the body, its text being the headline. */
function takeHeadline(body: ReadStory['body'], titleId: string | null): string {
  const at = body.findIndex((block) => block.type === 'subheading' && block.attrs.id === titleId)
  const [title] = at >= 0 ? body.splice(at, 1) : []
  return title?.type === 'subheading'
    ? (title.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('')
    : ''
}
