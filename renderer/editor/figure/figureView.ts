import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { croppedPixels } from '#shared/article/crop.ts'
import type { Crop } from '#shared/article/document.ts'
import { creditLineOf } from '#shared/article/photo.ts'
import { photoUrl } from '../../newsroom/newsroom.ts'
import { t } from '../../ui/language.ts'
import { activeSlots, useFigures } from './figureStore.ts'
import classes from './figure.module.css'
import { partStyle, shownPart } from './partStyle.ts'
import { askForPhotos, usePhotoDetails } from './photoDetails.ts'

/** Of a photo that is not described yet: most photos in the news are this wide. */
const usualRatio = 3 / 2

interface Parts {
  dom: HTMLElement
  frame: HTMLElement
  picture: HTMLImageElement
  trouble: HTMLElement
  badge: HTMLElement
  progress: HTMLProgressElement
  caption: HTMLElement
  credit: HTMLElement
}

/**
 * A figure on the paper. Plain DOM, because the caption is typed in; the fields and the toolbar of
 * the one figure that is being edited are React, shown in the places that this view keeps for them
 * (`FigureTools.tsx`).
 */
export function createFigureView(
  first: Node,
  view: EditorView,
  position: () => number | undefined,
): NodeView {
  const parts = createParts()
  let figure = first

  const show = (): void => showFigure(parts, figure)
  const selectWhole = (event: MouseEvent): void => {
    const at = position()
    if (event.button !== 0 || at === undefined || isControl(event.target)) return
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
    view.focus()
  }
  parts.frame.addEventListener('mousedown', selectWhole)
  parts.picture.addEventListener('error', () => showTrouble(parts, t('photos:unreadable')))
  const unsubscribe = [usePhotoDetails.subscribe(show), useFigures.subscribe(show)]
  askForPhotos([String(figure.attrs['photoId'])])
  show()

  return {
    dom: parts.dom,
    contentDOM: parts.caption,
    update(next) {
      if (next.type !== figure.type) return false
      if (next.attrs['photoId'] !== figure.attrs['photoId'])
        askForPhotos([String(next.attrs['photoId'])])
      figure = next
      show()
      return true
    },
    selectNode: () => parts.dom.classList.add(classes['selected'] ?? ''),
    deselectNode: () => parts.dom.classList.remove(classes['selected'] ?? ''),
    stopEvent: (event) => isOwnEvent(parts, event),
    ignoreMutation: (mutation) => isOwnMutation(parts, mutation),
    destroy: () => unsubscribe.forEach((end) => end()),
  }
}

/**
 * What happens in fields and toolbar is theirs; on the picture, drags are the editor's and clicks
 * are not.
 */
function isOwnEvent({ frame, caption }: Parts, event: Event): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement) || caption.contains(target)) return false
  const isDrag = event.type.startsWith('drag') || event.type === 'drop'
  return !(isDrag && frame.contains(target) && !isControl(target))
}

/**
 * What this view writes itself. Taken for typing, it would have the figure drawn anew, and its
 * fields would lose the cursor.
 */
function isOwnMutation({ caption }: Parts, { type, target }: ViewMutationRecord): boolean {
  if (type === 'selection') return false
  return !caption.contains(target) || (type === 'attributes' && target === caption)
}

function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('button, input, textarea, [role="menuitem"]') !== null
  )
}

function createParts(): Parts {
  const dom = part('figure', 'figure')
  const frame = outside(part('div', 'frame'))
  // Not the figure as a whole: text in the caption is to be selected by mouse, not dragged away.
  frame.draggable = true
  const picture = document.createElement('img')
  picture.className = classes['picture'] ?? ''
  picture.decoding = 'async'
  picture.draggable = false
  const trouble = part('p', 'trouble')
  const badge = part('span', 'badge')
  const progress = document.createElement('progress')
  progress.className = classes['progress'] ?? ''
  progress.max = 1
  const toolbar = part('div', 'toolbar')
  frame.append(picture, trouble, badge, progress, toolbar)

  const line = part('figcaption', 'line')
  const caption = part('div', 'caption')
  const credit = outside(part('span', 'credit'))
  line.append(caption, credit)

  const fields = outside(part('div', 'fields'))
  dom.append(frame, line, fields)
  activeSlots.set(dom, { toolbar, fields })
  return { dom, frame, picture, trouble, badge, progress, caption, credit }
}

function part(tag: 'figure' | 'figcaption' | 'div' | 'span' | 'p', name: string): HTMLElement {
  const dom = document.createElement(tag)
  dom.className = classes[name] ?? ''
  return dom
}

function outside(dom: HTMLElement): HTMLElement {
  dom.contentEditable = 'false'
  return dom
}

function showFigure(parts: Parts, figure: Node): void {
  const { id, photoId, photographer, source, altText } = figure.attrs as Record<string, string>
  const { figures, leadId, storyLanguage, replacing } = useFigures.getState()
  set(
    parts.credit,
    creditLineOf({ photographer: photographer ?? '', source: source ?? '' }, storyLanguage),
  )
  set(parts.badge, t('photos:lead'))
  // Where there is one photo, nothing is to be told apart.
  parts.badge.hidden = leadId !== id || figures.length < 2
  parts.dom.dataset['figure'] = id
  parts.caption.dataset['placeholder'] = t('photos:captionPlaceholder')
  parts.caption.classList.toggle(classes['empty'] ?? '', figure.content.size === 0)
  const share = replacing.get(id ?? '')
  parts.progress.hidden = share === undefined
  if (share !== undefined && share < 1) parts.progress.value = share
  else parts.progress.removeAttribute('value')
  parts.progress.setAttribute('aria-label', t('photos:replacing'))
  showPicture(parts, photoId ?? '', altText ?? '', figure.attrs['crop'] as Crop | null)
}

function showPicture(parts: Parts, photoId: string, altText: string, crop: Crop | null): void {
  const details = usePhotoDetails.getState()[photoId]
  const { frame, picture } = parts
  picture.alt = altText || t('photos:noAltText')
  if (details === 'missing') return showTrouble(parts, t('photos:missing'))
  const shown = details && croppedPixels(crop, details)
  const ratio = shown ? shown.width / shown.height : usualRatio
  frame.style.setProperty('--ratio', String(ratio))
  frame.style.setProperty('--width', shown ? `${shown.width}px` : '100%')
  showPart(picture, details && crop ? shownPart(details, { crop, focalPoint: null }, null) : null)
  const url = photoUrl(photoId, 'view')
  if (picture.getAttribute('src') === url) return
  picture.src = url
  picture.hidden = false
  set(parts.trouble, '')
}

/** Null shows the whole picture as the style sheet has it. */
function showPart(picture: HTMLImageElement, part: Crop | null): void {
  if (part) Object.assign(picture.style, partStyle(part))
  else picture.removeAttribute('style')
}

function showTrouble({ picture, trouble }: Parts, sentence: string): void {
  picture.hidden = true
  set(trouble, sentence)
}

/** Writes only what differs: the browser lays out anew for every write. */
function set(dom: HTMLElement, text: string): void {
  if (dom.textContent !== text) dom.textContent = text
  dom.hidden = text === ''
}
