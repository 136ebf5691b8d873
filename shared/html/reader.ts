import {
  captionKindOf,
  isBlock,
  isHidden,
  isMailQuote,
  isParted,
  isTrackedDeletion,
  leavingOf,
} from './elements.ts'
import { cleanText, textWithOldLetters } from './cleanText.ts'
import { embedAddressOf } from './embeds.ts'
import { blocksOf, Flow } from './flow.ts'
import { type Format, formatIn, plain } from './format.ts'
import { asFactBox, asFigure, asPullQuote, asQuotes, embedOf, ownEmbed } from './groups.ts'
import type { LeftOut } from './leftOut.ts'
import { linkOf } from './links.ts'
import { listsOf } from './lists.ts'
import type { MarkupBlock } from './markupBlock.ts'
import {
  addressOf,
  attributeOf,
  backwards,
  isElement,
  isText,
  type MarkupNode,
  nameOf,
  textOf,
} from './markupNode.ts'
import { type LineKind, paragraphKind, type Part } from './parts.ts'
import { pictureOf } from './pictures.ts'
import { type Declarations, Styles } from './style.ts'
import { TableDraft, type TableUse, usesOfTables } from './tables.ts'
import { isFootnoteList, isListLabel, isWordComment, webListLineOf, wordKindOf } from './word.ts'

/** Lists in lists past this depth become lines of the item around them. */
const deepestList = 9

/** Where in the story the reading of a node goes to, and how it stands there. */
interface Place {
  flow: Flow
  format: Format
  line: LineKind
  /** Lists around it, the one whose items come next included. */
  lists: number
  /** Items come next. */
  inList: boolean
  /** The table whose rows or cells come next. */
  table: TableDraft | null
  inHead: boolean
  inCell: boolean
  inQuote: boolean
  inFigure: boolean
  inFootnotes: boolean
}

type Step = { node: MarkupNode; place: Place } | { leave: () => void }

export interface MarkupOptions {
  newId: () => string
  /**
   * Whether the bytes of the picture at that address can be had. One whose bytes cannot be had is
   * left out.
   */
  takesPicture: (address: string) => boolean
  /** The address of the page, against which short links are read; null where nobody knows. */
  base: string | null
  /**
   * The text may be in an encoding of before Unicode and is to be converted afterwards: all of its
   * letters are kept.
   */
  mayBeOldText?: boolean
}

interface ReaderOptions extends MarkupOptions {
  leave: (kind: LeftOut['kind'], example: string) => void
}

/**
 * Walks the markup with a list of what is still to be done instead of by recursion: no nesting can
 * exhaust the stack.
 */
export class Reader {
  private readonly steps: Step[] = []
  private readonly styles = new Styles()
  private readonly tables: ReadonlyMap<MarkupNode, TableUse>
  private readonly options: ReaderOptions
  private readonly root: MarkupNode

  constructor(root: MarkupNode, options: ReaderOptions) {
    this.root = root
    this.options = options
    this.tables = usesOfTables(root)
  }

  read(): MarkupBlock[] {
    const flow = this.newFlow()
    const place: Place = {
      flow,
      format: plain,
      line: paragraphKind,
      lists: 0,
      inList: false,
      table: null,
      inHead: false,
      inCell: false,
      inQuote: false,
      inFigure: false,
      inFootnotes: false,
    }
    this.steps.push({ node: this.root, place })
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      if ('leave' in step) step.leave()
      else this.visit(step.node, step.place)
    }
    return this.blocks(flow)
  }

  private newFlow(): Flow {
    return new Flow(this.options.mayBeOldText ? textWithOldLetters : cleanText)
  }

  private blocks(flow: Flow): MarkupBlock[] {
    return blocksOf(flow.ended(), this.options.newId)
  }

  /** Goes through the children next, and does `leave` when all in them is read. */
  private enter(node: MarkupNode, place: Place, leave?: () => void): void {
    if (leave) this.steps.push({ leave })
    for (const child of backwards(node)) this.steps.push({ node: child, place })
  }

  private enterBlock(node: MarkupNode, place: Place): void {
    place.flow.endLine()
    this.enter(node, place, () => place.flow.endLine())
  }

  /**
   * Reads what is in an element into a flow of its own, of which `parts` makes what stands in the
   * place of the element.
   */
  private enterApart(node: MarkupNode, place: Place, parts: (flow: Flow) => readonly Part[]): void {
    const flow = this.newFlow()
    place.flow.endLine()
    this.enter(node, { ...place, flow, line: paragraphKind }, () => place.flow.add(parts(flow)))
  }

  private visit(node: MarkupNode, place: Place): void {
    if (isText(node)) return place.flow.text(node.nodeValue ?? '', place.format, place.line)
    if (!isElement(node))
      return node.nodeType === 9 || node.nodeType === 11 ? this.enter(node, place) : undefined
    const style = this.styles.of(node)
    if (this.isLeft(node, style, place)) return
    const inner = { ...place, format: formatIn(node, style, place.format) }
    if (!this.visitObject(node, inner) && !this.visitGroup(node, style, inner))
      this.visitText(node, style, inner)
  }

  /** Whether nothing of the element comes in; what the user might miss is noted. */
  private isLeft(element: MarkupNode, style: Declarations, place: Place): boolean {
    const leaving = leavingOf(element)
    if (leaving === 'unsaid') {
      this.styles.read(element)
      // The head holds the styles.
      if (nameOf(element) === 'head') this.enter(element, place)
      return true
    }
    if (leaving !== null) {
      this.options.leave(
        leaving,
        addressOf(element, 'src') || addressOf(element, 'data') || nameOf(element),
      )
      return true
    }
    if (isListLabel(style)) {
      if (place.line.kind === 'listLine') place.line.label ||= textOf(element, 40).trim()
      return true
    }
    if (isWordComment(element, style)) {
      if (style.get('mso-element') === 'comment')
        this.options.leave('comment', textOf(element, 400))
      return true
    }
    return isHidden(element, style) || isTrackedDeletion(element)
  }

  /** What is one thing in the text or between its paragraphs. */
  private visitObject(element: MarkupNode, place: Place): boolean {
    switch (nameOf(element)) {
      case 'br':
        place.flow.lineBreak(place.format, place.line)
        return true
      case 'hr':
        if (place.inFootnotes) place.flow.endLine()
        else place.flow.add([{ type: 'rule', attrs: { id: this.options.newId() } }])
        return true
      case 'img':
        this.visitPicture(element, place)
        return true
      case 'iframe':
      case 'oembed':
        this.visitFrame(element, place)
        return true
      default:
        return this.visitOwnEmbed(element, place)
    }
  }

  private visitPicture(element: MarkupNode, { flow, format, line }: Place): void {
    const seen = pictureOf(element, this.options.takesPicture)
    if (seen.kind === 'picture') flow.add([seen.block])
    else if (seen.kind === 'letter') flow.text(seen.text, format, line)
    else if (seen.kind === 'remote') {
      flow.leaveGap()
      this.options.leave('remotePicture', seen.address)
    }
  }

  private visitFrame(element: MarkupNode, { flow }: Place): void {
    const source = addressOf(element, nameOf(element) === 'oembed' ? 'url' : 'src')
    const url = nameOf(element) === 'oembed' ? linkOf(source, null).href : embedAddressOf(source)
    if (url === null || url.startsWith('mailto:')) this.options.leave('embed', source)
    else flow.add([embedOf(url, attributeOf(element, 'title'), this.options.newId)])
  }

  private visitOwnEmbed(element: MarkupNode, { flow }: Place): boolean {
    const embed = ownEmbed(element, this.options.newId)
    if (embed) flow.add([embed])
    return embed !== null
  }

  /** What holds blocks in a way of its own. */
  private visitGroup(element: MarkupNode, style: Declarations, place: Place): boolean {
    const { newId } = this.options
    switch (nameOf(element)) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.visitList(element, place)
      case 'li':
        return this.visitItem(element, place)
      case 'blockquote':
        if (place.inQuote || isMailQuote(element, style)) return false
        this.enterApart(element, { ...place, inQuote: true }, (flow) =>
          asQuotes(this.blocks(flow), newId),
        )
        return true
      case 'figure':
        return this.visitFigure(element, place)
      case 'aside':
        if (!/(^|\s)fact-?box(\s|$)/i.test(attributeOf(element, 'class')) || place.inQuote)
          return false
        this.enterApart(element, place, (flow) => asFactBox(this.blocks(flow), newId))
        return true
      default:
        return this.visitTable(element, place)
    }
  }

  private visitList(element: MarkupNode, place: Place): boolean {
    if (
      place.lists >= deepestList ||
      /(^|\s)(Bullet|Number)ListStyle\d/.test(attributeOf(element, 'class'))
    )
      return false
    const start = Number(attributeOf(element, 'start') || 1)
    const kind = {
      ordered: nameOf(element) === 'ol',
      start: Number.isSafeInteger(start) ? start : 1,
    }
    this.enterApart(element, { ...place, lists: place.lists + 1, inList: true }, (flow) =>
      listsOf(flow.ended(), kind, this.options.newId),
    )
    return true
  }

  /**
   * An item that stands in no list makes one: a browser copies the items that are selected without
   * the list around them.
   */
  private visitItem(element: MarkupNode, place: Place): boolean {
    const line = webListLineOf(element)
    if (line && !place.inList) {
      this.enterBlock(element, { ...place, line })
      return true
    }
    const lists = place.inList ? place.lists : place.lists + 1
    if (lists > deepestList) return false
    this.enterApart(element, { ...place, lists, inList: false }, (flow) => [
      { type: 'item', content: this.blocks(flow) },
    ])
    return true
  }

  private visitFigure(element: MarkupNode, place: Place): boolean {
    if (place.inFigure) return false
    const inner = { ...place, inFigure: true }
    if (/(^|[\s-])pull-?quote(\s|$)/i.test(attributeOf(element, 'class')))
      this.enterApart(element, { ...inner, inQuote: true }, (flow) =>
        asPullQuote(flow.ended(), this.options.newId),
      )
    else this.enterApart(element, inner, (flow) => asFigure(flow.ended()))
    return true
  }

  private visitTable(element: MarkupNode, place: Place): boolean {
    const name = nameOf(element)
    if (name === 'table') return this.startTable(element, place)
    if (place.table === null) return false
    if (name === 'td' || name === 'th') this.visitCell(element, place, place.table)
    else if (name === 'tr') {
      place.table.startRow()
      this.enter(element, place)
    } else if (name === 'thead') this.enter(element, { ...place, inHead: true })
    else return false
    return true
  }

  private startTable(element: MarkupNode, place: Place): boolean {
    const use = this.tables.get(element) ?? 'data'
    if (place.inCell || use === 'layout') return false
    if (use === 'picture') return this.visitFigure(element, { ...place, table: null })
    const table = new TableDraft()
    place.flow.endLine()
    this.enter(element, { ...place, table, inHead: false }, () =>
      place.flow.add(table.blocks(this.options.newId)),
    )
    return true
  }

  private visitCell(element: MarkupNode, place: Place, table: TableDraft): void {
    const flow = this.newFlow()
    const inner: Place = {
      ...place,
      flow,
      table: null,
      inCell: true,
      line: paragraphKind,
      inList: false,
    }
    const header = place.inHead || nameOf(element) === 'th'
    this.enter(element, inner, () => table.addCell(element, header, this.blocks(flow)))
  }

  private visitText(element: MarkupNode, style: Declarations, place: Place): void {
    const name = nameOf(element)
    if (name === 'a')
      return this.enter(element, { ...place, format: this.linked(element, place.format) })
    const caption = captionKindOf(element)
    const block = isBlock(name, style)
    if (!block && (caption === null || (caption === 'credit' && !place.inFigure))) {
      const parted = isParted(element)
        ? () => place.flow.text(' ', place.format, place.line)
        : undefined
      return this.enter(element, place, parted)
    }
    const line =
      headingOf(name) ?? (caption ? { kind: caption } : wordKindOf(element, style)) ?? place.line
    const table = name === 'table' ? null : place.table
    this.enterBlock(element, {
      ...place,
      line,
      table,
      inFootnotes: place.inFootnotes || isFootnoteList(style),
    })
  }

  private linked(element: MarkupNode, format: Format): Format {
    const written = element.getAttribute?.('href')
    if (written == null) return format
    const link = linkOf(written, this.options.base)
    if (link.href !== null) return { ...format, href: link.href }
    if (link.isUnsafe) this.options.leave('link', textOf(element, 200).trim() || written)
    return format.href === null ? format : { ...format, href: null }
  }
}

function headingOf(name: string): LineKind | null {
  const level = /^h([1-6])$/.exec(name)?.[1]
  return level === undefined ? null : { kind: 'subheading', level: Number(level) <= 2 ? 2 : 3 }
}
