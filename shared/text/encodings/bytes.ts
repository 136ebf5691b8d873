/** Windows' Western letters from 0x80 to 0x9f; a dot stands for the five places without one. */
const special = '€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ'

const byteOfSpecial = new Map(
  Array.from(special).flatMap((letter, at): [string, number][] =>
    letter === '·' ? [] : [[letter, 0x80 + at]],
  ),
)

/**
 * The byte that a character stood for before it was read as Windows' Western letters or as Latin-1;
 * null where it cannot have been one.
 */
export function byteOf(character: string): number | null {
  const code = character.charCodeAt(0)
  if (code <= 0xff) return code
  return byteOfSpecial.get(character) ?? null
}
