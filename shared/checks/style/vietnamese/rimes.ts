/*
 * What a Vietnamese syllable is made of. A rime is written without its tone; a tone stands on the vowel before which there is a
 * dot, and on the one before a colon where the old place differs ("h:o.a": hòa or hoà).
 */

const open = `
  .a .e .ê .i .o .ô .ơ .u .ư .y
  .ia .ua .ưa
  .ai .ao .au .ay .âu .ây .eo .êu .iu .oi .ôi .ơi .ui .ưi .ưu
  i.êu u.ôi ư.ơi ư.ơu y.êu
  :o.a :o.e :u.y u.ê u.ơ u.ya
  o.ai o.ay o.ao o.eo u.ây u.yu u.âu
`

const sonorant = `
  .am .an .ang .anh .ăm .ăn .ăng .âm .ân .âng
  .em .en .eng .êm .ên .ênh .im .in .inh
  .om .on .ong o.ong .ôm .ôn .ông .ơm .ơn
  .um .un .ung .ưm .ưng
  i.êm i.ên i.êng y.êm y.ên y.êng
  u.ôm u.ôn u.ông ư.ơm ư.ơn ư.ơng
  o.am o.an o.ang o.anh o.ăm o.ăn o.ăng o.en
  u.ân u.âng u.ênh u.ên uy.ên u.yn u.ynh
`

const stopped = `
  .ac .ach .ap .at .ăc .ăp .ăt .âc .âp .ât
  .ec .ep .et .êch .êp .êt .ich .ip .it
  .oc .op .ot o.oc .ôc .ôp .ôt .ơp .ơt
  .uc .up .ut .ưc .ưt .ưp
  i.êc i.êp i.êt y.êt
  u.ôc u.ôt ư.ơc ư.ơp ư.ơt
  o.ac o.ach o.ap o.at o.ăc o.ăt o.ăp o.et
  u.ât u.êch u.yt u.ych u.yp uy.êt
`

export interface Rime {
  /** Without its tone. */
  letters: string
  /** Where the tone stands; the second one, where there are two, is the old place. */
  places: readonly number[]
  isStopped: boolean
}

/** Every rime, written as after a consonant or, with y, alone. */
export const rimes: readonly Rime[] = [
  ...read(open, false),
  ...read(sonorant, false),
  ...read(stopped, true),
]

function read(table: string, isStopped: boolean): Rime[] {
  return table
    .trim()
    .split(/\s+/u)
    .map((entry) => {
      const letters = entry.replace(/[.:]/gu, '')
      const main = entry.replace(':', '').indexOf('.')
      return { letters, places: entry.startsWith(':') ? [main, 0] : [main], isStopped }
    })
}
