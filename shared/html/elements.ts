import type { LeftOut } from './leftOut.ts'
import { attributeOf, type MarkupNode, nameOf } from './markupNode.ts'
import type { Declarations } from './style.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements before and after which a new line of thought begins. */
const blocks = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary ' +
    'table caption tbody td tfoot th thead tr ul xmp',
)

/** Never text of a story, and nothing that anybody would miss. */
const unsaid = words(
  'base button col colgroup datalist head input link map meta noembed noframes noscript optgroup option param progress rp ' +
    'select source style template textarea title track wbr xml meter area',
)

/** Never in a story; what of it was there is said. */
const said: ReadonlyMap<string, LeftOut['kind']> = new Map([
  ['script', 'script'],
  ['object', 'embed'],
  ['embed', 'embed'],
  ['applet', 'embed'],
  ['frame', 'embed'],
  ['audio', 'embed'],
  ['video', 'embed'],
  ['svg', 'unknown'],
  ['math', 'unknown'],
  ['canvas', 'unknown'],
])

export function isBlock(name: string, style: Declarations): boolean {
  return (
    blocks.has(name) ||
    /^(block|list-item|flex|grid|table|flow-root)/.test(style.get('display') ?? '')
  )
}

/** Whether an element is left out in silence, or as which kind; null where it comes in. */
export function leavingOf(element: MarkupNode): 'unsaid' | LeftOut['kind'] | null {
  const name = nameOf(element)
  // Word's drawings; the picture itself stands beside them as `img`.
  if (unsaid.has(name) || name.startsWith('v:')) return 'unsaid'
  return said.get(name) ?? null
}

export function isHidden(element: MarkupNode, style: Declarations): boolean {
  if (style.get('display') === 'none' || style.get('visibility') === 'hidden') return true
  if (style.get('mso-hide') === 'all' || element.getAttribute?.('hidden') != null) return true
  return /(^|\s)(sr-only|visually-hidden|screen-reader-text)(\s|$)/.test(
    attributeOf(element, 'class'),
  )
}

/**
 * A quotation that is only how a mail program shows what was answered or forwarded, or an indent.
 */
export function isMailQuote(element: MarkupNode, style: Declarations): boolean {
  if (attributeOf(element, 'type') === 'cite') return true
  if (/gmail_quote|webkit-indent-blockquote|moz-cite/.test(attributeOf(element, 'class')))
    return true
  return /^0(px)? 0(px)? 0(px)? 40px$/.test(style.get('margin') ?? '')
}

/** A place name that newspapers part from the text by their style sheet alone. */
export function isParted(element: MarkupNode): boolean {
  return /(^|\s)location-stamp(\s|$)/.test(attributeOf(element, 'class'))
}

/** Text that a tracked change of Word has deleted. */
export function isTrackedDeletion(element: MarkupNode): boolean {
  return nameOf(element) === 'del' && attributeOf(element, 'cite').startsWith('mailto:')
}

const captionClass =
  /(^|[\s_-])((p|img|image|photo|picture|wp)?-?_?caption(-?text)?|mso ?caption|image_desc|photocms_caption)(\s|$)/i
const creditClass =
  /(^|[\s_-])((photo|image|img|picture)?-?_?credits?|photocms_author|photo-?author|photographer)(\s|$)/i

/** Caption or credit by the class names that newspapers and office programs use. */
export function captionKindOf(element: MarkupNode): 'caption' | 'credit' | null {
  const name = nameOf(element)
  if (name === 'figcaption') return 'caption'
  const classes = attributeOf(element, 'class')
  if (classes === '' || name === 'body') return null
  if (creditClass.test(classes)) return 'credit'
  return captionClass.test(classes) || /(^|\s)MsoCaption(\s|$)/.test(classes) ? 'caption' : null
}
