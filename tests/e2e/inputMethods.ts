import type { CDPSession, Page } from 'playwright-core'

/** Hands on a keyboard that has no key for "ữ": what they write goes where the cursor is. */
export interface Hands {
  /**
   * As ibus on Linux and Telex on a Mac write: letters are put together in a composition, syllable
   * by syllable.
   */
  compose(text: string): Promise<void>
  /** Leaves the syllable unfinished, with the composition still going on. */
  beginComposing(syllable: string): Promise<void>
  finishComposing(syllable: string): Promise<void>
  /**
   * As Unikey writes on Windows: plain letters, then Backspaces and the accented letters, faster
   * than anybody can type.
   */
  replaceByBackspaces(text: string): Promise<void>
  /** A key pressed while a composition goes on belongs to the input method. */
  pressWhileComposing(key: 'Enter' | ','): Promise<void>
  /** Presses keys (`Control+Shift+m`, `Enter`) and types on before the page has answered them. */
  pressAndTypeOn(keys: string, text: string): Promise<void>
}

export async function handsOn(page: Page): Promise<Hands> {
  const session = await page.context().newCDPSession(page)
  const hands: Hands = {
    compose: (text) =>
      eachSyllable(page, text, async (syllable) => {
        await hands.beginComposing(syllable)
        await hands.finishComposing(syllable)
      }),
    async beginComposing(syllable) {
      for (const text of growth(syllable)) {
        await keyOfInputMethod(session)
        await session.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        })
      }
    },
    async finishComposing(syllable) {
      await session.send('Input.insertText', { text: syllable })
    },
    replaceByBackspaces: (text) => eachSyllable(page, text, (syllable) => burst(session, syllable)),
    async pressWhileComposing(key) {
      const windowsVirtualKeyCode = key === 'Enter' ? 13 : 188
      await session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        windowsVirtualKeyCode,
      })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode })
    },
    async pressAndTypeOn(keys, text) {
      const typed = Array.from(text, (letter): Key => ({ ...keyNamed(letter), text: letter }))
      await Promise.all([keyNamed(keys), ...typed].flatMap((key) => press(session, key)))
    },
  }
  return hands
}

async function eachSyllable(
  page: Page,
  text: string,
  write: (syllable: string) => Promise<void>,
): Promise<void> {
  for (const part of text.split(/( )/)) {
    if (part === ' ') await page.keyboard.press('Space')
    else if (part) await write(part)
  }
}

/**
 * What stands under the cursor while a syllable is put together: d, đ, đu, đư, đưo, đươ, đườ, đườn,
 * đường.
 */
function growth(syllable: string): string[] {
  const steps: string[] = []
  let done = ''
  for (const letter of syllable) {
    steps.push(...formsOf(letter).map((form) => done + form))
    done += letter
  }
  return steps
}

function formsOf(letter: string): string[] {
  if (letter === 'đ') return ['d', 'đ']
  if (letter === 'Đ') return ['D', 'Đ']
  const [base = '', ...marks] = letter.normalize('NFD')
  return [base, ...marks.map((_, at) => (base + marks.slice(0, at + 1).join('')).normalize('NFC'))]
}

/** An input method tells the page that a key is its own before it acts on it. */
async function keyOfInputMethod(session: CDPSession): Promise<void> {
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    windowsVirtualKeyCode: 229,
  })
}

/** All of it is sent before the page has answered the first key. */
async function burst(session: CDPSession, syllable: string): Promise<void> {
  const sent: Promise<unknown>[] = []
  let shown = ''
  for (const next of growth(syllable)) {
    let kept = 0
    while (kept < shown.length && shown[kept] === next[kept]) kept++
    for (let count = shown.length; count > kept; count--) sent.push(...press(session, backspace))
    for (const letter of next.slice(kept)) sent.push(...press(session, packet(letter)))
    shown = next
  }
  await Promise.all(sent)
}

interface Key {
  key: string
  code?: string
  windowsVirtualKeyCode: number
  modifiers?: number
  text?: string
}

const modifiers: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Shift: 8 }

function keyNamed(keys: string): Key {
  const held = keys.split('+')
  const key = held.pop() ?? ''
  const code = key.length === 1 ? `Key${key.toUpperCase()}` : key
  const windowsVirtualKeyCode = key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0)
  const sum = held.reduce((sum, name) => sum + (modifiers[name] ?? 0), 0)
  return { key, code, windowsVirtualKeyCode, modifiers: sum }
}

const backspace: Key = { key: 'Backspace', windowsVirtualKeyCode: 8 }

/** Windows names a key that is on no keyboard VK_PACKET. */
const packet = (letter: string): Key => ({ key: letter, windowsVirtualKeyCode: 231, text: letter })

function press(session: CDPSession, key: Key): Promise<unknown>[] {
  const type = key.text === undefined ? 'rawKeyDown' : 'keyDown'
  return [
    session.send('Input.dispatchKeyEvent', { type, ...key }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]
}
