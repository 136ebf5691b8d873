import { attributeOf, type MarkupNode, nameOf, textOf } from './markupNode.ts'

/** What a style says, by property, both in lower case. */
export type Declarations = ReadonlyMap<string, string>

const nothing: Declarations = new Map()
const mostStyles = 200_000

/**
 * Classes whose rules stand beside the text in the same clipboard and say how it looks: Excel's
 * cells, Word's character styles, and the numbered ones of Apple's and Google's programs. Those of
 * a web page's designers mean too many things.
 */
const programClass = /^(xl\d+|font\d+|Mso[A-Za-z]+|[pstcli]{1,2}\d+)$/

/**
 * The styles of elements: their own and, for classes of office programs, those of the rules that
 * came with them.
 */
export class Styles {
  private readonly rules = new Map<string, Declarations>()

  of(element: MarkupNode): Declarations {
    const own = attributeOf(element, 'style')
    const classes = this.rules.size > 0 ? attributeOf(element, 'class').split(/\s+/) : []
    const known = classes.flatMap((name) => this.rules.get(name) ?? [])
    if (known.length === 0) return own ? declarationsOf(own) : nothing
    return new Map([...known.flatMap((rule) => [...rule]), ...declarationsOf(own)])
  }

  /** Takes the rules of a `<style>`. */
  read(element: MarkupNode): void {
    if (nameOf(element) !== 'style') return
    for (const rule of textOf(element, mostStyles).split('}')) {
      const [selectors = '', body = ''] = rule.split('{')
      if (!/font-weight|font-style|line-through|vertical-align/i.test(body)) continue
      for (const selector of selectors.split(',')) {
        const name = /\.([\w-]{1,40})\s*$/.exec(selector)?.[1]
        if (name && programClass.test(name)) this.rules.set(name, looksOf(body))
      }
    }
  }
}

function looksOf(body: string): Declarations {
  const said = declarationsOf(body)
  const looks = ['font-weight', 'font-style', 'text-decoration', 'vertical-align']
  return new Map([...said].filter(([property]) => looks.includes(property)))
}

function declarationsOf(style: string): Declarations {
  const found = new Map<string, string>()
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const property = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    found.set(property, value.replace(/\s*!important$/, ''))
  }
  return found
}
