/**
 * Whether a text may be in an encoding of before Unicode, to be repaired once it is in the story:
 * signs stand among its letters, and none of the letters that only Vietnamese has. Its soft hyphens
 * are letters then.
 */
export function mayBeOldText(text: string): boolean {
  return (
    /[A-Za-z][\u00a8-\u00ac\u00ae\u00b5\u00b6\u00b8\u00b9]/.test(text) && !vietnamese.test(text)
  )
}

const vietnamese = /[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0\u0102\u0103\u0110\u0111]/
