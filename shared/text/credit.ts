/** Who is named for a photo: a person, the agency or desk behind them, or both. */
export interface Credit {
  photographer: string
  source: string
}

/** What stands before the names, in the papers' many ways. */
const prefix =
  /^\s*(?:ảnh(?:\s+(?:minh\s+họa|tư\s+liệu))?|nguồn(?:\s+ảnh)?|tác\s+giả(?:\s+ảnh)?|photo(?:graph)?s?(?:\s+credit)?|pictures?|image|credit)(?:\s+(?:by|courtesy(?:\s+of)?))?\s*:\s*|^\s*(?:photo(?:graph)?s?|pictures?)\s+(?:by|courtesy\s+of)\s+/iu

/** Between person and agency. A hyphen without spaces belongs to a name: "Jean-Luc". */
const separator = /\s*[/|–—]\s*|\s+-\s+/gu

/** Words that agencies, papers and offices have in their names and people do not. */
const houseWords =
  /(?:^|\s)(?:báo|tạp chí|đài|hãng|thông tấn(?: xã)?|tân hoa xã|sở|bộ|ban|ubnd|công an|công ty|cổng|trung tâm|cục|vnexpress|vietnam\+|reuters|getty|images?|xinhua|bloomberg|yonhap|kyodo|internet|facebook|news|agency|pictures?|press|times|post|media|studio|pool)(?=\s|$)/iu

const agencies =
  /^(?:TTXVN|VNA|VOV|VTV|VGP|AFP|AP|EPA|THX|TASS|DPA|ANSA|Reuters|Xinhua|Yonhap|Kyodo|Getty Images)$/iu

/** "TTXVN", "AFP", "EPA-EFE", "TTXVN phát", "baochinhphu.vn", a handle. */
const houseShape = /^(?:\p{Lu}[\p{Lu}\d&+.-]+(?:\s+(?:phát|cung cấp))?|\S+\.[a-z]{2,6}|@\S+)$/u

/**
 * Takes a credit apart: "Ảnh: Thanh Tùng - TTXVN", "Thanh Tùng/TTXVN", "(Ảnh: TTXVN)", "Photo: Jane
 * Doe / Reuters". Returns null where nobody is named. A single name is taken for a person's or a
 * house's by its looks, so this is to be offered and never forced.
 */
export function splitCredit(text: string): Credit | null {
  const names = bare(text).replace(prefix, '').replace(prefix, '').trim()
  if (!names || !/\p{L}/u.test(names)) return null
  const breaks = [...names.matchAll(separator)]
  // "Jane Doe/AFP/Getty Images": several houses may stand behind the user.
  const afterPerson = breaks.find(
    ({ index, 0: sign }) =>
      !isHouse(names.slice(0, index)) && isHouse(names.slice(index + sign.length)),
  )
  const last = afterPerson ?? breaks.at(-1)
  if (!last)
    return isHouse(names)
      ? { photographer: '', source: names }
      : { photographer: names, source: '' }
  const left = names.slice(0, last.index).trim()
  const right = names.slice(last.index + last[0].length).trim()
  if (!left || !right) return splitCredit(left || right)
  if (!isHouse(left)) return { photographer: left, source: right }
  return isHouse(right)
    ? { photographer: '', source: names }
    : { photographer: right, source: left }
}

function isHouse(name: string): boolean {
  return houseShape.test(name.trim()) || houseWords.test(name)
}

/** Without the brackets around it and the full stop behind it. */
function bare(text: string): string {
  const trimmed = text.trim().replace(/(?<=\S)[.。]+$/u, '')
  const inside = /^[([](.*)[)\]]$/su.exec(trimmed)?.[1]
  return (inside ?? trimmed).trim().replace(/(?<=\S)\.+$/u, '')
}

/** A caption that ends in its credit. */
export interface CreditedCaption {
  /** UTF-16 units of the caption without the credit and the space before it. */
  captionLength: number
  /** The credit's own words, as they stand there. */
  words: string
  credit: Credit
}

/** A credit longer than this is a sentence. */
const longest = 120

const inBrackets = /[([]([^()[\]]+)[)\]]\s*\.?\s*$/u
const atEnd =
  /(?:^|[.!?…"”;,\n]|\s[-–—])\s*((?:ảnh(?:\s+(?:minh\s+họa|tư\s+liệu))?|nguồn(?:\s+ảnh)?|photos?(?:\s+credit)?|pictures?|credit)(?:\s+by)?\s*:\s*[^:\n]+)$/iu

/** The credit at the end of a caption; null where there is none that is sure to be one. */
export function creditInCaption(caption: string): CreditedCaption | null {
  const bracketed = inBrackets.exec(caption)
  if (bracketed && (prefix.test(bracketed[1]!) || isSurelyCredit(bracketed[1]!)))
    return creditedCaption(caption, bracketed.index, caption.slice(bracketed.index))
  const trailing = atEnd.exec(caption)
  const words = trailing?.[1]
  // A full stop with more after it: the text went on, and this is no credit.
  if (!words || /[.!?…]\s+\p{L}{3}/u.test(words)) return null
  return creditedCaption(caption, caption.length - words.length, words)
}

/**
 * Returns whether a line without a word that says so is a credit: it names a person and a house, or
 * an agency that everybody knows.
 */
function isSurelyCredit(text: string): boolean {
  const parts = splitCredit(text)
  if (!parts || !isHouse(parts.source)) return false
  return parts.photographer !== '' || agencies.test(text.trim())
}

function creditedCaption(caption: string, from: number, words: string): CreditedCaption | null {
  const found = words.length > longest ? null : splitCredit(words)
  if (!found) return null
  // What only led over to the credit goes with it.
  const kept = caption.slice(0, from).replace(/[\s,;–—-]+$/u, '')
  return { captionLength: kept.length, words: words.trim(), credit: found }
}
