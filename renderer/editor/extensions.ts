import type { AnyExtension, Extensions } from '@tiptap/core'
import { BlockIds } from './blockIds.ts'
import { Find } from './find/find.ts'
import { FreshSelection } from './freshSelection.ts'
import { LinkEditing } from './linkEditing.ts'
import { MarkdownShortcuts } from './markdown.ts'
import { Link, Subscript, Superscript } from './marks.ts'
import { Embed } from './nodes/embed.ts'
import { FactBox, FactBoxTitle } from './nodes/factBox.ts'
import { Figure } from './nodes/figure.ts'
import { BulletList, ListItem, OrderedList } from './nodes/lists.ts'
import { PullQuote, PullQuoteAttribution, PullQuoteText, Quote } from './nodes/quotes.ts'
import { Headline, Rule, Standfirst, Story, Subheading } from './nodes/story.ts'
import { Table, TableCell, TableHeader, TableRow } from './nodes/table.ts'
import { StoryPaste, type StoryPasteOptions } from './paste/storyPaste.ts'
import { Placeholders } from './placeholders.ts'
import { StoryKit } from './starterKit.ts'
import { StoryEdges, StoryKeys } from './structure/storyKeys.ts'

export interface StoryOptions {
  /** The figure with its view, where there is a screen; its schema alone elsewhere. */
  figure?: AnyExtension
  /** What becomes of pasted pictures, where photos can be taken in. */
  paste?: StoryPasteOptions
}

/**
 * What a story's text is made of, and nothing that acts: enough to read, check and compare
 * documents.
 */
export function storySchemaExtensions(figure: AnyExtension = Figure): Extensions {
  return [
    Story,
    Headline,
    Standfirst,
    StoryKit,
    Subheading,
    BulletList,
    OrderedList,
    ListItem,
    Quote,
    PullQuote,
    PullQuoteText,
    PullQuoteAttribution,
    FactBox,
    FactBoxTitle,
    Table,
    TableRow,
    TableHeader,
    TableCell,
    figure,
    Embed,
    Rule,
    Link,
    Subscript,
    Superscript,
    BlockIds,
  ]
}

/** Everything that the story's editor is made of. */
export function storyExtensions(options: StoryOptions = {}): Extensions {
  return [
    ...storySchemaExtensions(options.figure),
    FreshSelection,
    StoryKeys,
    StoryEdges,
    MarkdownShortcuts,
    StoryPaste.configure(options.paste),
    Placeholders,
    LinkEditing,
    Find,
  ]
}
