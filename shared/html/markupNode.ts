/**
 * As much of a DOM node as reading markup takes; the browser's DOM, linkedom and jsdom all have it.
 */
export interface MarkupNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<MarkupNode>
  /** Elements alone have it. */
  readonly getAttribute?: (name: string) => string | null
}

/** UTF-16 units of an attribute that are looked at, addresses aside. */
const longestAttribute = 20_000

export function isElement(node: MarkupNode): boolean {
  return node.nodeType === 1
}

export function isText(node: MarkupNode): boolean {
  return node.nodeType === 3 || node.nodeType === 4
}

/** The element's name in lower case. */
export function nameOf(element: MarkupNode): string {
  return element.nodeName.toLowerCase()
}

/** Empty where the element has no such attribute. */
export function attributeOf(element: MarkupNode, name: string): string {
  return (element.getAttribute?.(name) ?? '').slice(0, longestAttribute)
}

/** Whole, however long: an address may hold a picture. */
export function addressOf(element: MarkupNode, name: string): string {
  return element.getAttribute?.(name)?.trim() ?? ''
}

/**
 * The children, last first, as a list of what is still to be done takes them. Asked for once:
 * linkedom makes them anew each time.
 */
export function backwards(node: MarkupNode): MarkupNode[] {
  const children = Array.from(node.childNodes)
  return children.map((_, at) => children[children.length - 1 - at]!)
}

/** The text of a node and of all in it, at most that many UTF-16 units of it. */
export function textOf(node: MarkupNode, most = Number.POSITIVE_INFINITY): string {
  const pieces: string[] = []
  let length = 0
  const waiting: MarkupNode[] = [node]
  for (let next = waiting.pop(); next !== undefined && length < most; next = waiting.pop()) {
    if (isText(next)) {
      pieces.push(next.nodeValue ?? '')
      length += next.nodeValue?.length ?? 0
    } else for (const child of backwards(next)) waiting.push(child)
  }
  return pieces.join('').slice(0, most)
}
