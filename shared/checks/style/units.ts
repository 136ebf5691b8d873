import type { Article, Language } from '../../article/article.ts'
import type { CheckedText, Found, StoryPart, TextFound } from '../check.ts'
import { fold } from '../../text/fold.ts'
import { oncePer } from '../oncePer.ts'
import { textsOfPart, valuesOf } from '../texts.ts'

/**
 * Units that a reader may not know, and the words that explain them. Not those of every day: km,
 * kg, ha, %, °C, km/h, kWh, MW. A line is `unit < name, another name`; the first is proposed in a
 * Vietnamese story, the last in an English one.
 */
const table = `
µg/m3, μg/m3, ug/m3 < microgam trên mét khối, microgam mỗi mét khối, micrôgam, microgram
mg/m3 < miligam trên mét khối, miligam mỗi mét khối, milligram
mg/l, mg/L < miligam trên lít, miligam mỗi lít, milligram
mg/dl, mg/dL < miligam trên đêxilít, miligam mỗi đêxilít, milligram
mmol/l, mmol/L < milimol trên lít, milimol mỗi lít, millimole
µm, μm < micromet, micrômét, micrometer, micrometre
nm < nanomet, nanômét, nanometer, nanometre
ppm < phần triệu, parts per million
ppb < phần tỷ, phần tỉ, parts per billion
dB, dBA, dB(A) < đêxiben, đề-xi-ben, decibel
hPa < héctô pascal, hectopascal, hectôpascan
kPa, MPa < nghìn pascal, triệu pascal, kilopascal, megapascal, pascal
mSv, µSv, μSv < milisievert, microsievert, millisievert, sievert
GWh, TWh < gigawatt giờ, terawatt giờ, tỷ kWh, tỉ kWh, triệu kWh, gigawatt-hour, terawatt-hour
kVA, MVA < kilovolt-ampe, megavolt-ampe, kilôvôn ampe, kilovolt-ampere, megavolt-ampere
NTU < đơn vị độ đục, turbidity
`

interface Unit {
  /** The same for every way of writing it. */
  key: string
  /** Without their marks, as they are looked for. */
  names: readonly string[]
  /** In the story's language. */
  name: Readonly<Record<Language, string>>
}

const units = new Map<string, Unit>()
for (const line of table.normalize('NFC').trim().split('\n')) {
  const [written = '', words = ''] = line.split(' < ')
  const names = words.split(', ')
  for (const unit of written.split(', '))
    units.set(unit, {
      key: written,
      names: names.map(fold),
      name: { vi: names[0] ?? '', en: names.at(-1) ?? '' },
    })
}

const pattern = new RegExp(
  String.raw`(?<=\d[ \u00A0]?)(?:${[...units.keys()]
    .sort((one, other) => other.length - one.length)
    .map((unit) => unit.replaceAll(/[()]/gu, String.raw`\$&`))
    .join('|')})(?![\p{L}\p{M}\d/])`,
  'gu',
)

interface Use {
  unit: Unit
  line: number
  from: number
  to: number
}

const usesIn = oncePer((part: StoryPart): readonly Use[] =>
  textsOfPart(part).flatMap(({ text }, line) => (/\d/u.test(text) ? usesInText(text, line) : [])),
)

function usesInText(text: string, line: number): Use[] {
  // "m³" is "m3" by another hand.
  const plain = text.replaceAll('³', '3').replaceAll('²', '2')
  return Array.from(plain.matchAll(pattern), ({ index, 0: written }) => ({
    unit: units.get(written)!,
    line,
    from: index,
    to: index + written.length,
  }))
}

/**
 * Units for which the body has no words before, or in the text that they are first used in. Each
 * once.
 */
export function unexplainedUnitsIn(words: ReadonlySet<string>): (article: Article) => Found[] {
  return ({ document, language }) => {
    const [, , ...blocks] = document.content
    if (!blocks.some((block) => usesIn(block).length > 0)) return []
    const seen = new Set<string>()
    return blocks.flatMap((block, at) =>
      usesIn(block).flatMap(({ unit, line, from, to }): Found[] => {
        if (seen.has(unit.key)) return []
        seen.add(unit.key)
        const text = textsOfPart(block)[line]!
        if (words.has(text.text.slice(from, to)) || isExplainedAt(text.text, to)) return []
        const before = [
          ...blocks.slice(0, at).flatMap(textsOfPart),
          ...textsOfPart(block).slice(0, line + 1),
        ]
        if (before.some((one) => names(one, unit))) return []
        const found: TextFound = { from, to, values: { meaning: unit.name[language] } }
        return [text.finding(found, valuesOf(text, found))]
      }),
    )
  }
}

/** "TEU (đơn vị tương đương…)". */
function isExplainedAt(text: string, to: number): boolean {
  return /^[ \u00A0]?(?:\(\p{L}|- đơn vị|, đơn vị|, tức)/u.test(text.slice(to))
}

function names({ text }: CheckedText, { names }: Unit): boolean {
  const folded = fold(text)
  return names.some((name) => folded.includes(name))
}
