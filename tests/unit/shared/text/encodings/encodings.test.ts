import { describe, expect, test } from 'vitest'
import { convertText } from '#shared/text/encodings/convert.ts'
import { oldEncodings } from '#shared/text/encodings/encodings.ts'
import { recogniseEncoding } from '#shared/text/encodings/recognise.ts'
import { asOld, asOldBytes, writtenIn } from '#tests/oldText.ts'

const small = Array.from('àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ')
const capitals = small.map((letter) => letter.toUpperCase())
const bare = new Set(Array.from('ĂÂĐÊÔƠƯ'))

const story = `Người dân hai bên bờ sông Hậu đã chuẩn bị từ lâu cho mùa nước nổi năm nay. Theo ông Nguyễn Văn Đức, chủ tịch hội,
những chiếc ghe chở trái cây vẫn cập chợ lúc rạng đông, nhưng số lượng chỉ còn một nửa so với mười năm trước. "Chợ còn ghe thì sông
còn người", ông nói. Các ý kiến đề nghị nạo vét luồng lạch, miễn phí bến cho ghe dưới năm tấn và mở tuyến tàu khách nối chợ với
bến trung tâm thành phố. Ủy ban nhân dân tỉnh cho biết sẽ xem xét việc này trong quý tới.`

describe('every Vietnamese letter survives', () => {
  test.each(oldEncodings)('%s, small letters', (encoding) => {
    const lost = small.filter((letter) => {
      const written = writtenIn(encoding, letter)
      return written === null || convertText(written, encoding) !== letter
    })
    expect(lost).toEqual([])
  })

  test.each(['vni', 'vps', 'windows-1258', 'utf-8'] as const)('%s, capitals', (encoding) => {
    const lost = capitals.filter((letter) => {
      const written = writtenIn(encoding, letter)
      return written === null || convertText(written, encoding) !== letter
    })
    expect(lost).toEqual([])
  })

  test('tcvn3 has the capitals without a tone', () => {
    expect(capitals.filter((letter) => writtenIn('tcvn3', letter) !== null)).toEqual(
      capitals.filter((letter) => bare.has(letter)),
    )
  })
})

describe('known words', () => {
  test.each([
    ['tcvn3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['tcvn3', 'Nh÷ng ng\u00ad\u00eai', 'Những người'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['vni', 'Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['vni', 'ÑÖÔØNG THUÛY, KYÛ NIEÄM, xöông', 'ĐƯỜNG THỦY, KỶ NIỆM, xương'],
    ['vps', 'C¶ng hòa xã h¶i chû nghïa Vi\u0152t Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['windows-1258', 'Viêòt Nam, ðýõÌng', 'Việt Nam, đường'],
    ['utf-8', 'Viá»‡t Nam', 'Việt Nam'],
  ] as const)('%s: %s', (encoding, written, read) => {
    expect(convertText(written, encoding)).toBe(read)
  })

  test.each([
    ['HéI NGHÞ HIÖP TH¦¥NG', 'HỘI NGHỊ HIỆP THƯƠNG'],
    ['Hµ Néi', 'Hà Nội'],
    ['Hµ NéI Vµ C¸C TØNH', 'HÀ NỘI VÀ CÁC TỈNH'],
    ['Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
    ['TIN VỀ\nHµ', 'TIN VỀ\nHà'],
  ])('tcvn3 capitals by their neighbours: %s', (written, read) => {
    expect(convertText(written, 'tcvn3')).toBe(read)
  })
})

describe('recognised', () => {
  test.each(oldEncodings)('a story in %s, and read back letter for letter', (encoding) => {
    const written = asOld(story, encoding)
    expect(recogniseEncoding(written)).toMatchObject({ encoding })
    expect(recogniseEncoding(written)?.confidence).toBeGreaterThan(0.85)
    const read = convertText(written, encoding)
    expect(encoding === 'tcvn3' ? read.toLowerCase() : read).toBe(
      encoding === 'tcvn3' ? story.toLowerCase() : story,
    )
    expect(asOldBytes(story, encoding).byteLength).toBeGreaterThan(0)
  })

  test.each(oldEncodings)('each sentence of it in %s', (encoding) => {
    const sentences = story.split(/(?<=\.)\s/)
    const found = sentences.map(
      (sentence) => recogniseEncoding(asOld(sentence, encoding))?.encoding,
    )
    expect(found).toEqual(sentences.map(() => encoding))
  })

  test('a headline in capitals', () => {
    expect(recogniseEncoding('HOÄI NGHÒ HAØ NOÄI')?.encoding).toBe('vni')
    expect(recogniseEncoding('HéI NGHÞ HIÖP TH¦¥NG')?.encoding).toBe('tcvn3')
  })
})

describe('left alone', () => {
  const clean = [
    story,
    story.normalize('NFD'),
    story.toUpperCase(),
    'Xin chào các bạn, tôi là Lý, có à, và ở đó.',
    'là và có cá bà má òa ít tô hò',
    'Bà là cô ba, có má và cá. Ông là chú hai.',
    'Les élèves sont à la fête où l’été s’achève — voilà « enfin » la rentrée, déjà très sûre.',
    'Ils ont été élus à la présidence du comité après des années de débats où l’on s’est beaucoup opposé à la réforme.',
    '“Hello” – he said – “it’s a café – naïve” – and more – so – on… The £5 note © 2024 ® costs 3 × 4 ± 1.',
    'The Motörhead fan from São Paulo met Zoë at the Château; the façade cost €40.',
    'São Paulo não é só isso: à mão, coração, ações, você, ímpar.',
    'Der Bürgermeister überreichte die Schlüssel für das größte Gebäude in Köln.',
    'El niño comió piñas en la montaña; después llegó el camión.',
    'Nguoi dan co nuoc',
    '',
    '¸',
    'é',
    '1 µm ¶ § 5',
  ]
  test.each(clean)('%s', (text) => {
    expect(recogniseEncoding(text)).toBeNull()
  })
})
