import type { Article } from '../../article/article.ts'
import type { Found, StoryPart, TextFound } from '../check.ts'
import { oncePer } from '../oncePer.ts'
import { textsOfPart, valuesOf } from '../texts.ts'

/** Known to every reader. */
const known: ReadonlySet<string> = new Set(
  `
  TP HCM TPHCM TTXVN UBND HĐND TW TƯ MTTQ BCH BTV VN VND USD EUR AUD GBP JPY CNY TV VTV HTV VOV TTVH PV BBT NXB NSND NSƯT
  GS PGS TS ĐH CĐ THPT THCS THCN BS KTS LS CSGT CAND QĐND PCCC CNCH ATGT BHXH BHYT CCCD CMND TNHH CP MTV HTX KCN BĐS SGK
  HLV VĐV CLB HCV HCB HCĐ FIFA AFC AFF UEFA VFF SEA NBA IOC VAR ASIAD ASEAN APEC EU UN LHQ NATO OPEC WTO WHO IMF WB ADB
  UNESCO UNICEF UNDP FAO IAEA GDP FDI ODA CPI PCI IPO CEO AI IT ID PIN ATM PC SMS USB GPS LED QR DVD CD MC DJ VIP OK PR
  COVID SARS HIV AIDS ADN DNA RNA PCR ICU MRI NASA ESA FBI CIA BBC CNN AFP AP UK US USA UAE BOT HOSE HNX OCOP VNPT EVN
  BMW BYD SAIC GM HP IBM LG AMD SAP ABB BP HSBC ANZ UBS DHL UPS TSMC KFC BIDV FPT VNG TKV PVN VEC ACV SHB MB DXY MU PSG EPL
  SUV CNG LPG LNG AM PM ISO IELTS TOEFL TOEIC STEM MV EP TTO VAC TTTM XHCN CHXHCN MSD WWF IUCN INTERPOL CDC LCD MW GW GB TB KB
  `
    .trim()
    .split(/\s+/u),
)

/** Not every word of such letters is a number: "CDC", "ICD". */
const roman = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u

interface Use {
  text: string
  /** Given with its full name beside it. */
  isExplained: boolean
  line: number
  from: number
}

/**
 * What it is stands before it: "hãng BYD", "chỉ số DXY"; or it is one name among others:
 * "Volkswagen, BMW và Mercedes".
 */
const isNamedAs =
  /(?:(?:hãng|hãng xe|hãng tin|tập đoàn|công ty|chỉ số|ngân hàng|nhóm|ban nhạc|mạng|kênh|đài|tàu|chip|mã|cổ phiếu|quỹ|giải|đội|câu lạc bộ|hệ thống|phần mềm|ứng dụng|thương hiệu|dòng xe|mẫu xe) |\p{Lu}\p{Ll}+(?:, | và ))$/iu

const usesIn = oncePer((part: StoryPart): readonly Use[] =>
  textsOfPart(part).flatMap(({ text }, line) => (isShouted(text) ? [] : usesInText(text, line))),
)

function usesInText(text: string, line: number): Use[] {
  return Array.from(
    text.matchAll(
      /(?<![\p{L}\p{M}\p{N}.&@#/-])\p{Lu}{2,7}(?![\p{L}\p{M}\p{N}&@]|[-./]\p{L}|[-/.]?\d)/gu,
    ),
    ({ index, 0: letters }) => ({
      text: letters,
      isExplained:
        /[(（]\s*(?:viết tắt(?: là)?\s*:?\s*)?["“]?$/u.test(
          text.slice(Math.max(0, index - 20), index),
        ) ||
        /^["”]?\s*\(/u.test(text.slice(index + letters.length)) ||
        /(?:gọi tắt|viết tắt|gọi tắt là|viết tắt là) $/u.test(
          text.slice(Math.max(0, index - 14), index),
        ) ||
        isNamedAs.test(text.slice(Math.max(0, index - 24), index)),
      line,
      from: index,
    }),
  ).filter((use) => !known.has(use.text) && !roman.test(use.text) && !isOfShoutedWords(text, use))
}

/**
 * No letter of an abbreviation has a tone; a word of capitals beside one that has is written so as
 * well: "BỘ Y TẾ", "VIỆT NAM".
 */
function isOfShoutedWords(text: string, { text: letters, from }: Use): boolean {
  const [before = ''] = /\p{Lu}+ $/u.exec(text.slice(Math.max(0, from - 12), from)) ?? []
  const [after = ''] =
    /^ \p{Lu}+(?!\p{Ll})/u.exec(text.slice(from + letters.length, from + letters.length + 12)) ?? []
  return /[\u0300\u0301\u0303\u0309\u0323]/u.test(`${before}${letters}${after}`.normalize('NFD'))
}

/** Capitals mean nothing in a text that has nothing else. */
function isShouted(text: string): boolean {
  return (text.match(/\p{Ll}/gu) ?? []).length < (text.match(/\p{Lu}/gu) ?? []).length
}

/** Abbreviations that the body uses before, or without, saying what they stand for. Each once. */
export function unexplainedIn(words: ReadonlySet<string>): (article: Article) => Found[] {
  return ({ document }) => {
    const seen = new Set<string>()
    const [, , ...blocks] = document.content
    return blocks.flatMap((block) =>
      usesIn(block).flatMap((use): Found[] => {
        if (seen.has(use.text)) return []
        seen.add(use.text)
        if (use.isExplained || words.has(use.text)) return []
        const text = textsOfPart(block)[use.line]!
        const found: TextFound = { from: use.from, to: use.from + use.text.length }
        return [text.finding(found, valuesOf(text, found))]
      }),
    )
  }
}
