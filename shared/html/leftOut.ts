/** What a file or a clipboard holds and the story does not, said to the user who brings it in. */
export interface LeftOut {
  kind:
    | 'script'
    | 'remotePicture'
    | 'unreadablePicture'
    | 'comment'
    | 'footnote'
    | 'embed'
    /** A link that must not stand in a story; its text stays. */
    | 'link'
    | 'unknown'
  count: number
  /** A name or the first words of it; may be empty. */
  example: string
}

const longestExample = 120

/** Adds one to the list, which names each kind once with its first example. */
export function leaveOut(list: LeftOut[], kind: LeftOut['kind'], example: string): void {
  const words = example
    .slice(0, longestExample * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestExample)
  const known = list.find((one) => one.kind === kind)
  if (!known) list.push({ kind, count: 1, example: words })
  else {
    known.count++
    known.example ||= words
  }
}
