import { isSyllable } from './syllables.ts'

/**
 * What is left of a common syllable when the input method was off, and that no word is, here or in
 * English.
 */
const bare: ReadonlySet<string> = new Set(
  `
  khong nguoi duoc nhieu viec nuoc truoc nhung truong duong thuong phuong chuong huong luong vuong tuong cuong
  buoi tuoi cuoi muoi ruoi luoi suoi chuoi thieu hieu tieu kieu dieu chieu trieu yeu nghiep nghiem nghien nguyen
  chuyen tuyen quyen huyen thuyen khuyen bien dien hien kien vien nien thien phien bien lien nhien
  tiep hiep phap biet viet nhiet thiet khiet quyet tuyet tieng mieng rieng nghieng
  cuoc thuoc buoc luoc quoc chuoc buon luon nguon khuon chuong xuong ruong uong
  hoach khoach xoay khoang loai ngoai ngoan thoai khoan quang chuan khuan xuat suat thuat luat nhat
  trinh thanh chinh nghi
  `
    .trim()
    .split(/\s+/u)
    .filter((word) => !isSyllable(word) || word === 'khong'),
)

/**
 * A word of small letters without marks that can only be meant to have some, where its neighbours
 * have theirs.
 */
export function isBare(key: string): boolean {
  return bare.has(key)
}

const toneKeys: ReadonlyMap<string, string> = new Map(
  Object.entries({ f: '\u0300', j: '\u0323', x: '\u0303' }),
)
const letterKeys: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aa: 'â',
    ee: 'ê',
    oo: 'ô',
    aw: 'ă',
    ow: 'ơ',
    uw: 'ư',
    dd: 'đ',
  }),
)

/**
 * What was typed by Telex where the input method did not take it up: "phongf", "cungx". Null where
 * it may be a word of another language: only what ends in a consonant and f, j or x is sure.
 */
export function typedAs(word: string): string | null {
  const [, letters = '', key = ''] =
    /^([a-z]*[aeiouyw](?:ng|nh|ch|[cmnpt]))([fjx])$/u.exec(word) ?? []
  const tone = toneKeys.get(key)
  if (tone === undefined || englishWords.has(word)) return null
  const written = letters.replace(/aa|ee|oo|aw|ow|uw|dd/gu, (keys) => letterKeys.get(keys) ?? keys)
  const vowels = /[aăâeêioôơuưy]+/u.exec(written)
  if (!vowels) return null
  const from = vowels.index
  return (
    Array.from({ length: vowels[0].length }, (_, at) => from + vowels[0].length - at)
      .map((place) => (written.slice(0, place) + tone + written.slice(place)).normalize('NFC'))
      .find((syllable) => isSyllable(syllable)) ?? null
  )
}

const englishWords: ReadonlySet<string> = new Set(['minx', 'manx', 'jinx', 'lynx'])
