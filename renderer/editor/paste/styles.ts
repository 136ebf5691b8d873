/** Elements whose children are parts of a table or list and cannot stand in an element of text. */
const structure = 'table, colgroup, thead, tbody, tfoot, tr, ul, ol, dl'

/**
 * Puts what a style says of its text into elements (`<span style="font-weight:700">` becomes `<strong>` in it) and takes the
 * style away. The content policy keeps styles in attributes from applying, also in a document that is only read, so a parser
 * after this would not see them.
 */
export function styleToElements(element: Element): void {
  const written = element.getAttribute('style')
  if (written === null) return
  element.removeAttribute('style')
  const { style } = document.createElement('span')
  style.cssText = written
  for (const tag of tagsFor(style)) if (!element.matches(structure)) wrapChildren(element, tag)
  if (isUndone(element, style)) element.replaceWith(...element.childNodes)
}

function tagsFor(style: CSSStyleDeclaration): string[] {
  const decoration = `${style.textDecoration} ${style.textDecorationLine}`
  const tags: [tag: string, holds: boolean][] = [
    ['strong', /^(bold(er)?|[6-9]\d{2})$/.test(style.fontWeight)],
    ['em', /^(italic|oblique)/.test(style.fontStyle)],
    ['s', decoration.includes('line-through')],
    ['sub', style.verticalAlign === 'sub'],
    ['sup', style.verticalAlign === 'super'],
  ]
  return tags.filter(([, holds]) => holds).map(([tag]) => tag)
}

function wrapChildren(element: Element, tag: string): void {
  if (!element.hasChildNodes()) return
  const wrapper = element.ownerDocument.createElement(tag)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

/** Google's documents stand in one `<b>` that says of itself that it is not bold. */
function isUndone(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.matches('b, strong')) return /^(normal|lighter|[1-4]00)$/.test(style.fontWeight)
  return element.matches('i, em') && style.fontStyle === 'normal'
}
