/*
 * Written from the published standards: TCVN 5712:1993 (VN3), the character set of the Vietnamese Professionals Society, VNI for
 * Windows, and code page 1258. A dot stands for a place without a Vietnamese letter.
 */

type Table = ReadonlyMap<number, string>

function tableOf(first: number, rows: readonly string[]): [number, string][] {
  return Array.from(rows.join('')).flatMap((letter, at): [number, string][] =>
    letter === '·' ? [] : [[first + at, letter]],
  )
}

/** Capitals with a tone have no place in it: they are small letters shown in a font of capitals. */
export const tcvn3: Table = new Map(
  tableOf(0xa0, [
    '·ĂÂÊÔƠƯĐăâêôơưđ·',
    '·····àảãáạ·ằẳẵắ·',
    '······ặầẩẫấậè·ẻẽ',
    'éẹềểễếệìỉ···ĩíịò',
    '·ỏõóọồổỗốộờởỡớợù',
    '·ủũúụừửữứựỳỷỹýỵ·',
  ]),
)

export const vps: Table = new Map([
  ...tableOf(0x00, ['··ẠẬẶẸỆ·········', 'ỊỌỘỢỤỰ···Ỵ··ẪỮ··']),
  ...tableOf(0x80, [
    'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ',
    'Ế··ỀỂỄỐỒỔỖýỷỵỚỜỞ',
    '·ắằẳẵặỠớÙờởỡŨỨợỪ',
    'ổỬỲỸÍÌộỈĨÓửữÒỎÕự',
    'ầÁÂấẩẫậđẻÉÊẹỉễịỹ',
    'ƯỦồốÔỏơÈừứÚũưÝẺ·',
    'àáâãảạă·èéêẽìí·ĩ',
    'ẴĐòóôõ·Ơụùúủ·ỶẼỳ',
  ]),
])

/** Marks that follow their letter there are the combining ones here. */
export const windows1258: Table = new Map([
  ...tableOf(0xc0, [
    'ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ',
    'ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß',
    'àáâăäåæçèéêë\u0301íîï',
    'đñ\u0323óôơö÷øùúûüư·ÿ',
  ]),
  [0xfe, '₫'],
])

/**
 * A letter and its mark are two characters in VNI; these are marks by the letter that they make of
 * an a, e or o.
 */
const roundMarks = {
  ù: 'á',
  ø: 'à',
  û: 'ả',
  õ: 'ã',
  ï: 'ạ',
  â: 'â',
  á: 'ấ',
  à: 'ầ',
  å: 'ẩ',
  ã: 'ẫ',
  ä: 'ậ',
}
const breveMarks = { ê: 'ă', é: 'ắ', è: 'ằ', ú: 'ẳ', ü: 'ẵ', ë: 'ặ' }
const toneMarks = { ù: 'á', ø: 'à', û: 'ả', õ: 'ã', ï: 'ạ' }

/** Letter and mark of VNI, both small, and what they make. */
export const vniPairs: ReadonlyMap<string, string> = new Map([
  ...pairs('a', 'a', { ...roundMarks, ...breveMarks }),
  ...pairs('e', 'e', roundMarks),
  ...pairs('o', 'o', roundMarks),
  ...pairs('u', 'u', toneMarks),
  ...pairs('y', 'y', toneMarks),
  ...pairs('ô', 'ơ', toneMarks),
  ...pairs('ö', 'ư', toneMarks),
])

/** The letters that VNI writes as one character, small. */
export const vniSingles: ReadonlyMap<string, string> = new Map(
  Object.entries({ ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }),
)

/**
 * What the marks make of an `a` they make of `letter`, which stands for itself or, in VNI, for
 * another.
 */
function pairs(
  written: string,
  letter: string,
  marks: Readonly<Record<string, string>>,
): [string, string][] {
  return Object.entries(marks).map(([mark, withA]) => [
    written + mark,
    (letter + withA.normalize('NFD').slice(1)).normalize('NFC'),
  ])
}
