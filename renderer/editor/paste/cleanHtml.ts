/** What is never text of a story. A picture comes in as a file or not at all. */
const left =
  'script, style, noscript, template, iframe, frame, object, embed, applet, svg, math, canvas, audio, video, picture, img, ' +
  'map, input, select, textarea, button, dialog, link, meta, base, title, [hidden]'

/** Lists in lists in lists … past this depth become lines of the item around them. */
const deepestList = 6

/** Elements in elements; real pages need about 40. */
const deepest = 100

/** Parses markup into a document in which nothing runs and nothing is fetched. */
export function inert(html: string): Document {
  return new DOMParser().parseFromString(withoutHandlers(html), 'text/html')
}

/** Markup that this program copied, or that claims to be, without what could act, load or hide. */
export function cleanHtml({ body }: Document): string {
  limitDepth(body)
  for (const element of body.querySelectorAll(left)) element.remove()
  for (const element of body.querySelectorAll('*')) cleanElement(element)
  flattenNestedTables(body)
  limitLists(body)
  return body.innerHTML
}

/**
 * Handlers never run there, but a browser complains of each to the console as soon as it is parsed.
 */
function withoutHandlers(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s/"'])on\w+\s*=/gi, '$1data-was='))
}

function cleanElement(element: Element): void {
  const style = element.getAttribute('style') ?? ''
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return element.remove()
  for (const { name } of Array.from(element.attributes)) {
    if (!isKept(name)) element.removeAttribute(name)
  }
  const href = element.getAttribute('href')
  if (href !== null) element.setAttribute('href', href.trim())
}

function isKept(name: string): boolean {
  return ['href', 'colspan', 'rowspan', 'start'].includes(name) || name.startsWith('data-')
}

/**
 * A cell takes paragraphs: what stands in an inner table becomes the paragraphs of the outer cell.
 */
function flattenNestedTables(body: Element): void {
  for (const table of body.querySelectorAll('table table')) {
    const cells = [...table.querySelectorAll('td, th')].map(asParagraph)
    table.replaceWith(...cells)
  }
}

/** Nesting that no reader can see would make the parser go too deep. */
function limitDepth(element: Element, depth = 0): void {
  for (const child of Array.from(element.children)) {
    if (depth >= deepest) child.replaceWith(child.textContent ?? '')
    else limitDepth(child, depth + 1)
  }
}

function limitLists(element: Element, lists = 0): void {
  for (const child of Array.from(element.children)) {
    const isList = child.matches('ul, ol')
    if (isList && lists >= deepestList) child.replaceWith(...itemsOf(child))
    else limitLists(child, lists + (isList ? 1 : 0))
  }
}

function itemsOf(list: Element): Element[] {
  return Array.from(list.querySelectorAll('li')).flatMap((item) => {
    for (const inner of item.querySelectorAll('ul, ol')) if (inner.isConnected) item.after(inner)
    return item.textContent?.trim() ? [asParagraph(item)] : []
  })
}

function asParagraph(cell: Element): Element {
  const paragraph = cell.ownerDocument.createElement('p')
  paragraph.textContent = cell.textContent
  return paragraph
}
