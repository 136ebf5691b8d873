const textTypes: ReadonlySet<string> = new Set([
  'headline',
  'standfirst',
  'paragraph',
  'subheading',
  'pullQuoteText',
  'pullQuoteAttribution',
  'factBoxTitle',
  'figure',
])

/** Whether a node of this type holds text itself and no blocks. */
export function holdsText(type: string): boolean {
  return textTypes.has(type)
}
