/** The words of a list that has commas between them. */
export function listed(words: string): string[] {
  return words
    .normalize('NFC')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
}
