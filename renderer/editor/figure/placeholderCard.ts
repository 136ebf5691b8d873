import { t } from '../../ui/language.ts'
import classes from './placeholder.module.css'

/** What Chromium shows itself; of other formats the newsroom makes the first picture. */
const shownTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'])

/** Above this a thumbnail of the file itself would cost the window too much memory. */
const largestShown = 40 * 1024 * 1024

export interface PlaceholderCard {
  dom: HTMLElement
  /** The share of the bytes that arrived, 0 to 1; at 1 the newsroom looks the photo over. */
  showShare: (share: number) => void
  /** Frees the thumbnail. */
  release: () => void
}

/**
 * What stands in the text while a photo comes in: its thumbnail at once, its name, how far it is,
 * and a way to stop it.
 */
export function createPlaceholderCard(file: File, onCancel: () => void): PlaceholderCard {
  const dom = element('div', classes['card'])
  dom.contentEditable = 'false'
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', t('photos:coming', { fileName: file.name }))

  const thumbnail = thumbnailOf(file)
  const name = element('div', classes['name'], file.name)
  const bar = document.createElement('progress')
  bar.className = classes['bar'] ?? ''
  bar.max = 1
  bar.setAttribute('aria-label', t('photos:coming', { fileName: file.name }))
  const state = element('div', classes['state'], t('photos:waiting'))
  const text = element('div', classes['text'])
  text.append(name, bar, state)

  const cancel = element('button', classes['cancel'], t('photos:stop'))
  cancel.setAttribute('type', 'button')
  cancel.setAttribute('aria-label', t('photos:stopOne', { fileName: file.name }))
  cancel.addEventListener('click', onCancel)
  dom.append(thumbnail.dom, text, cancel)

  return {
    dom,
    showShare(share) {
      if (share < 1) bar.value = share
      else bar.removeAttribute('value')
      state.textContent =
        share < 1 ? t('photos:sending', { percent: Math.floor(share * 100) }) : t('photos:checking')
    },
    release: thumbnail.release,
  }
}

function thumbnailOf(file: File): { dom: HTMLElement; release: () => void } {
  const dom = element('div', classes['thumbnail'])
  if (!shownTypes.has(file.type) || file.size > largestShown) return { dom, release: () => {} }
  const url = URL.createObjectURL(file)
  const image = document.createElement('img')
  image.alt = ''
  image.decoding = 'async'
  image.draggable = false
  image.addEventListener('error', () => image.remove())
  image.src = url
  dom.append(image)
  return { dom, release: () => URL.revokeObjectURL(url) }
}

function element(tag: 'div' | 'button', className: string | undefined, text = ''): HTMLElement {
  const dom = document.createElement(tag)
  dom.className = className ?? ''
  dom.textContent = text
  return dom
}
