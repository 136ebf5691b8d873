/** The groups of the house's style, in the order in which the settings list them. */
export const styleCheckIds = [
  'styleSpelling',
  'styleConfusion',
  'styleHouse',
  'styleTone',
  'styleIy',
  'styleDecomposed',
  'styleDoubled',
  'styleSpacing',
  'styleQuotes',
  'styleDash',
  'styleNumber',
  'styleDate',
  'styleMeasure',
  'styleAbbreviation',
  'styleUnit',
  'styleBody',
] as const
export type StyleCheckId = (typeof styleCheckIds)[number]
