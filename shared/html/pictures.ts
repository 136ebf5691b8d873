import { cleanText } from './cleanText.ts'
import type { PictureBlock } from './markupBlock.ts'
import { addressOf, attributeOf, type MarkupNode } from './markupNode.ts'

/**
 * Where pages keep the address of a picture that they show when it comes into sight, before the one
 * that holds its place.
 */
const attributes = ['data-original', 'data-src', 'data-lazy-src', 'src']
/** UTF-16 units of a `data:` address below which there is no picture in it worth seeing. */
const leastData = 400
const longestAltText = 10_000

/**
 * What an `img` is: a picture that can be had, one that cannot, a letter in the text, or nothing.
 */
export type Seen =
  | { kind: 'picture'; block: PictureBlock }
  | { kind: 'remote'; address: string }
  | { kind: 'letter'; text: string }
  | { kind: 'nothing' }

export function pictureOf(element: MarkupNode, takes: (address: string) => boolean): Seen {
  const altText = cleanText(attributeOf(element, 'alt')).trim()
  if (/^(\p{Extended_Pictographic}|\u200d|\ufe0f)+$/u.test(altText))
    return { kind: 'letter', text: altText }
  if (isTiny(element)) return { kind: 'nothing' }
  const addresses = attributes.map((name) => addressOf(element, name)).filter(isWorthwhile)
  const address = addresses.find(takes)
  if (address !== undefined)
    return {
      kind: 'picture',
      block: {
        type: 'picture',
        address,
        altText: altText.slice(0, longestAltText),
        caption: [],
        credit: '',
      },
    }
  const [first] = addresses
  return first === undefined ? { kind: 'nothing' } : { kind: 'remote', address: first }
}

function isWorthwhile(address: string): boolean {
  if (address === '') return false
  if (!/^data:/i.test(address)) return true
  return address.length >= leastData && !/^data:image\/svg/i.test(address)
}

/** Counters that tell a sender that somebody looks. */
function isTiny(element: MarkupNode): boolean {
  const sides = ['width', 'height'].map((name) => attributeOf(element, name))
  return sides.every((side) => /^[0-2](px)?$/.test(side))
}
