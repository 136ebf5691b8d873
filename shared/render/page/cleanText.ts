/**
 * What no HTML may hold, even escaped: control characters but tab and line feed, noncharacters,
 * halves of surrogate pairs.
 */
const forbidden = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/**
 * Text as the page prints it: NFC, with line feeds for all line ends, without characters that HTML
 * forbids.
 */
export function cleanText(text: string): string {
  return withoutForbidden(text.replace(/\r\n?/g, '\n')).normalize('NFC')
}

/** The same on one line, without blanks at the ends: for titles, attributes and data. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** For addresses, where another normal form may be another place. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, (character) =>
    character === '\t' || character === '\n' ? character : '',
  )
}
