import { z } from 'zod'
import { ruleFileProblems } from '../checks/style/ruleFile.ts'
import { moveSchema, statusSchema } from '../article/status.ts'

/**
 * Everything that can be expected to fail, with what the sentence to the reader needs
 * (`locales/errors.ts` holds the sentence for each code in both languages). Any other failure is a
 * bug and is thrown.
 */
export const failureSchema = z.discriminatedUnion('code', [
  /** The user said no in a dialog, or stopped the work. */
  z.object({ code: z.literal('cancelled') }),
  z.object({
    code: z.literal('notFound'),
    what: z.enum([
      'article',
      'photo',
      'version',
      'upload',
      'export',
      'import',
      'preset',
      'package',
      'conflict',
      'thread',
    ]),
  }),
  /** The call's name or payload does not fit the contract. */
  z.object({ code: z.literal('badCall'), detail: z.string() }),
  /** Somebody else saved first; `revision` is the one now stored. */
  z.object({ code: z.literal('revisionConflict'), revision: z.number() }),
  /** Somebody else approved the story while it was being written in. */
  z.object({ code: z.literal('approvedMeanwhile') }),
  /**
   * The article cannot be stored or taken in: `problem` is a kind of `Unreadable`, `detail` says
   * where.
   */
  z.object({ code: z.literal('articleUnreadable'), problem: z.string(), detail: z.string() }),
  z.object({ code: z.literal('articleReadOnly') }),
  /** The story stands where no such move leads from; somebody else may have moved it meanwhile. */
  z.object({ code: z.literal('moveImpossible'), move: moveSchema, status: statusSchema }),
  /** A merge left places to decide before the story can be approved. */
  z.object({ code: z.literal('conflictsOpen'), count: z.number().int() }),
  z.object({ code: z.literal('diskFull') }),
  z.object({ code: z.literal('diskFailed'), detail: z.string() }),
  z.object({ code: z.literal('libraryLocked'), holder: z.string() }),
  z.object({ code: z.literal('libraryNewer'), version: z.number(), supported: z.number() }),
  z.object({ code: z.literal('libraryDamaged'), detail: z.string() }),
  z.object({ code: z.literal('fileUnreadable'), fileName: z.string(), detail: z.string() }),
  z.object({
    code: z.literal('photoRefused'),
    fileName: z.string(),
    reason: z.enum([
      'tooManyBytes',
      'tooManyPixels',
      'unknownFormat',
      'disguised',
      'damaged',
      'empty',
    ]),
  }),
  z.object({
    code: z.literal('importRefused'),
    fileName: z.string(),
    reason: z.enum([
      'notOurs',
      'newerFormat',
      'damaged',
      'tooLarge',
      'unsafe',
      'photoMissing',
      'photoRefused',
      /** Nothing that a story is read from. */
      'unknownKind',
      'picture',
      'encrypted',
      /** Word's binary files, from before .docx. */
      'oldWord',
      'empty',
      /** Reading took too long or too much memory. */
      'tooSlow',
      /** A saved page that does not say where it is from. */
      'noAddress',
    ]),
    detail: z.string(),
  }),
  /** A hand-off package that is not taken; `detail` names the part. */
  z.object({
    code: z.literal('handoffRefused'),
    fileName: z.string(),
    reason: z.enum([
      'notOurs',
      'empty',
      'newerFormat',
      'damaged',
      'missingPart',
      /** Something lies in it that its manifest does not name. */
      'extraPart',
      'tooLarge',
      /** Names that lead elsewhere, links, twins. */
      'unsafe',
      /** Whole, but its parts do not say what they must. */
      'invalid',
      'newerSchema',
      'photoRefused',
      'photoMissing',
      'passwordNeeded',
      'wrongPassword',
    ]),
    detail: z.string(),
  }),
  /**
   * Stories that no hand-off package can hold: too many bytes, parts, or records of one story
   * (megabytes).
   */
  z.object({
    code: z.literal('packageTooLarge'),
    reason: z.enum(['bytes', 'parts', 'records']),
    most: z.number(),
  }),
  /** Another export preset has this name. */
  z.object({ code: z.literal('presetExists'), name: z.string() }),
  /** A story has as many threads, or a thread as many entries, as are kept. */
  z.object({ code: z.literal('tooManyComments'), most: z.number() }),
  /** There are as many export presets as a library keeps. */
  z.object({ code: z.literal('tooManyPresets'), most: z.number() }),
  /** One story met a fault of the program; those beside it went on. */
  z.object({ code: z.literal('storyFaulty'), detail: z.string() }),
  /** This host cannot make that format. */
  z.object({ code: z.literal('formatUnavailable'), format: z.string() }),
  z.object({ code: z.literal('templateMissing'), name: z.string() }),
  /**
   * Line and column, from 1, of what the template does wrong; `detail` is the template language's
   * own sentence, in English.
   */
  z.object({
    code: z.literal('templateFailed'),
    name: z.string(),
    line: z.number().int(),
    column: z.number().int(),
    detail: z.string(),
  }),
  /**
   * A file of style rules was not taken; `rule` names the one at fault, `detail` the example or the
   * part.
   */
  z.object({
    code: z.literal('styleRefused'),
    reason: z.enum(ruleFileProblems),
    rule: z.string(),
    detail: z.string(),
  }),
  /** The program behind the page does not answer any more. */
  z.object({ code: z.literal('hostGone') }),
  /** The library already holds an article with this id. */
  z.object({ code: z.literal('articleExists'), articleId: z.string(), headline: z.string() }),
])
