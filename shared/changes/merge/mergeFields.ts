import { canonicalText } from '../../article/canonical.ts'
import type { MergePlace, Three } from './mergeDesk.ts'
import { mergeOrder } from './mergeOrder.ts'
import { isSameValue } from '../../article/sameValue.ts'

type Attrs = Readonly<Record<string, unknown>>

/** Fields that are lists, each with the most that it may hold. */
const lists: ReadonlyMap<string, number> = new Map(
  Object.entries({ keywords: 100, authors: 50, corrections: 50 }),
)
/**
 * Fields that are said in sentences, so that those of both sides can stand in them, with the most
 * letters that they may have.
 */
const sentences: ReadonlyMap<string, number> = new Map(
  Object.entries({
    altText: 10_000,
    edNote: 20_000,
    summary: 10_000,
  }),
)
/** Fields of what a figure shows: a crop is of its photo. */
const ofPhoto = ['photoId', 'crop', 'focalPoint', 'publishesPosition']

/**
 * Merges properties one by one; of what both sides changed, each in its way, the first side's value
 * holds until it is decided.
 */
export function mergeFields(at: MergePlace, { base, first, second }: Three<Attrs>): Attrs {
  const names = new Set([...Object.keys(first), ...Object.keys(second)])
  const photos = [base, first, second].map(({ photoId }) => photoId)
  const isAnother = photos.some((photoId) => photoId !== photos[0])
  const together = isAnother && 'photoId' in first && 'crop' in first ? ofPhoto : []
  const single = [...names].filter((name) => !together.includes(name))
  const merged = single.map((name) => {
    const three = { base: base[name], first: first[name], second: second[name] }
    return [name, mergeField(at, name, three)] as const
  })
  const photo = together.length > 0 ? mergePhoto(at, { base, first, second }) : {}
  return { ...Object.fromEntries(merged), ...photo }
}

function mergePhoto(at: MergePlace, { base, first, second }: Three<Attrs>): Attrs {
  const part = (attrs: Attrs): Attrs =>
    Object.fromEntries(ofPhoto.map((name) => [name, attrs[name]]))
  return mergeField(at, 'photoId', {
    base: part(base),
    first: part(first),
    second: part(second),
  }) as Attrs
}

function mergeField(at: MergePlace, field: string, three: Three<unknown>): unknown {
  const { base, first, second } = three
  if (isSameValue(first, second) || isSameValue(second, base)) return first
  // A piece is found again by its id, so that of a part in it says nothing.
  if (isSameValue(first, base) || field === 'id') return isSameValue(first, base) ? second : first
  const most = lists.get(field)
  if (most !== undefined) {
    const merged = mergeList(three as Three<unknown[]>)
    if (merged.length <= most) return merged
  }
  if (
    (field === 'teaser' || field === 'override') &&
    isObject(base) &&
    isObject(first) &&
    isObject(second)
  )
    return mergeFields(at, { base, first, second })
  return mergeValue(at, field, three)
}

function mergeValue(
  at: MergePlace,
  field: string,
  { base, first, second }: Three<unknown>,
): unknown {
  const most = sentences.get(field)
  const both = [first, second].filter(Boolean).join('\n')
  const canBeBoth = most !== undefined && Boolean(first) && Boolean(second) && both.length <= most
  const told = { kind: 'field' as const, field, before: base, first, second }
  const outcome = at.desk.note(at, told, canBeBoth)
  if (outcome === 'both') return both
  return outcome === 'second' ? second : first
}

/** What either side added and neither took away, in the order of both. */
function mergeList({ base, first, second }: Three<readonly unknown[]>): unknown[] {
  const [was, mine, other] = [base, first, second].map(
    (list) => new Map(list.map((item) => [canonicalText(item), item])),
  )
  const keys = { base: [...was!.keys()], first: [...mine!.keys()], second: [...other!.keys()] }
  const stays = (key: string): boolean => !was!.has(key) || (mine!.has(key) && other!.has(key))
  const remains = new Set([...keys.first, ...keys.second].filter(stays))
  return mergeOrder(keys, remains, () => 'first').map((key) => mine!.get(key) ?? other!.get(key))
}

function isObject(value: unknown): value is Attrs {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
