import type { Article } from '../article/article.ts'
import type { Block } from '../article/document.ts'
import type { Accepted, Finding, RuleSetting, Severity } from './finding.ts'

/** The parts of the list of checks, as the desk sees it in the settings. */
export const checkGroups = ['story', 'text', 'photos', 'links'] as const
/** `style` has a tab of its own. */
type CheckGroup = (typeof checkGroups)[number] | 'style'

/** How an article of the library stands that a related story points to. */
export type RelatedStanding = 'gone' | 'trashed' | 'unpublished' | 'published'

/**
 * What an article cannot know of itself. What is not known yet is absent, and nothing is said about
 * it.
 */
export interface CheckContext {
  /** Milliseconds since 1970. */
  now: number
  /** True where the answer decides whether the story may go out now. */
  goingOut: boolean
  /** By check id. */
  rules: Readonly<Record<string, RuleSetting>>
  limits: {
    /** Characters. */
    headlineLength: number
    standfirstLength: number
    /** Pixels, after the crop. */
    leadPhotoWidth: number
  }
  /** The names that the desk usually prints. */
  house: { author: string; source: string }
  /** Comment threads that nobody has resolved. */
  openThreads: number
  /** Places of merges that nobody has decided. */
  openConflicts: number
  /** By article id. */
  standings: ReadonlyMap<string, RelatedStanding>
  /** Pixels, by photo id. */
  photos: ReadonlyMap<string, { width: number; height: number }>
  /** Absent while it is not loaded. */
  houseStyle?: HouseStyle
}

/** How the house writes: checks of the language, and what the user found right in this story. */
export interface HouseStyle {
  checks: readonly Check[]
  accepted: readonly Accepted[]
}

/** A finding before the desk's settings have had their say. */
export type Found = Pick<Finding, 'place'> &
  Partial<Pick<Finding, 'values' | 'mend'>> & {
    /** Where the rule has one of its own, and not that of its check. */
    severity?: Severity
  }

interface CheckFacts {
  id: string
  group: CheckGroup
  severity: Severity
  /** While the story is written, where that is milder than what holds when it goes out. */
  whileWriting?: Severity
}

/**
 * One rule, as data: looks at the whole article, or at a block or a text alone, whose answer is
 * then remembered for as long as the block is the same. Texts are the lines of the blocks and the
 * teasers of related stories.
 */
export type Check = CheckFacts &
  (
    | { looksAt: 'article'; find: (article: Article, context: CheckContext) => Found[] }
    | { looksAt: 'block'; find: (block: StoryPart) => Found[] }
    | { looksAt: 'text'; find: (text: CheckedText) => TextFound[] }
  )

/** A paragraph, item, cell, caption or teaser; the same object for as long as it says the same. */
export interface CheckedText {
  readonly text: string
  /** True where all of it is what somebody else said. */
  readonly isQuotation: boolean
}

/** UTF-16 offsets of a text, and what should stand there instead where that is known. */
export interface TextFound {
  from: number
  to: number
  instead?: string
  severity?: Severity
  values?: Finding['values']
}

/** A block of the body, the headline or the standfirst. */
export type StoryPart =
  Article['document']['content'][0] | Article['document']['content'][1] | Block

/** Thrown by a check that could not apply some rules of the desk; `rules` are their ids. */
export class RulesFailed extends Error {
  readonly rules: readonly string[]
  constructor(rules: readonly string[]) {
    super(rules.join(', '))
    this.rules = rules
  }
}
