import { type SwapFamily, swaps } from './soundAlike.ts'
import { isSyllable } from './syllables.ts'

/**
 * Syllables that could be and that no word has: whoever writes one took a sound for another. By the
 * family of `swaps` that leads back. Left out is what dialects, names of things and slang do have
 * ("dổi", "chỉa", "xáng", "miễng", "kiếng").
 */
const byFamily = {
  tone: `
    ãi ãm ãnh ão ẳm ẵng ẫm ẫn ẫu ẫy
    bãn bãng bãnh bãy bẳng bẫn bẽm bẻn biễn biễu bĩm bõi bỗi bỗn bỡi bởn bũa bũn bũng buỗi bững bưỡi bữu
    cã cãm cãn cãng cãnh cão cẵn cẫu cõ cõm cỗn cỗng cở cởm cũa cuổm cữa cữi cững cưởi cưởng
    chãnh chãy chẳn chẵng chẫn chẽo chểm chĩ chiễu choải choãng chổ chỗi chỗng chỡ chỡm chuẫn chủi chủm chũng chuổi chuyễn chử chữi
    dẵng dẩm dẩy dẽo dỉa diểm diển diểu doản dỏi dủng duổi dững dưởng
    đải đãm đãn đão đẳm đẳn đẩn đẫu đẻo đễu đỉ điễm điễn điễu đoãn đõi đõm đỗng đở đỡm đỡn đũ đủa đuỗi đuổn đưởn ễn
    gải ghễnh gĩ giãm giãng giãu giảy giẩm giẩy giểu giõ giõi giõng giổ giởn giủa giử giửa gỏ gõi gỡi gủi gữi gưởng
    hã hản hảnh hảy hẵn hẳng hẫm hẫy hẽm hẽo hễnh hiễm hiễn hiễu hỉm hõa hoản hoãng hoãnh hoẳng hõi hõn hõng hỗi hỗm hỡ hũi hũn
    hũy huyển hửu
    kẻm kẽng kễ khã khãi khãm khãn khãng khãnh khão khãy khẵm khẵn khẵng khẫn khẫu khẫy khễnh khĩ khiễn khiểng khõa khoãi khoãn
    khoãng khoãnh khõe khõi khõng khỗ khỗn khỗng khỡi khuẫn khũng khuyễn khuỹu khữ kiễm kiễu
    lãu lẵn lẫu lẽm lẽng liểm liển liểu lĩm lổi lỗm lỗn lỗng lỡi luẫn luổng lủy lưởi lưởng
    mãy mẵn mĩa miển mõi mõng mổi mỗng mỡn mũng muổi muổm muổng mữa mỷ
    nãn nẩng nẽo nễ nĩ nỉa noản nỏn nởm nũa nủng nử
    ngảng ngãnh ngẫng ngoãi ngoản ngoãnh ngoãy ngoẳng ngoẽn ngõm ngõn ngỗm ngỗn ngở nguẫy ngũi ngũn nguyển ngử ngữa ngữi ngững
    nghẻn nghễn nghểu nghỉa
    nhãm nhãnh nhảo nhãy nhẫm nhẽm nhẻo nhiểm nhiển nhiểu nhĩnh nhoẽn nhỗ nhỗm nhuyển nhữ
    oãi ỗi ỗn ỗng ỡ
    phã phãi phãn phãng phãy phẵng phẫm phẩu phẫy phểu phĩ phõng phỗ phỗi phỡ phũi phưởn
    quã quãn quẵm quẵng quẫng quỡ quyễn quỹnh
    rẽng rẽo rễnh rĩa rĩnh rỡm rũng ruỗi ruổng rững
    sãn sãng sãnh são sãy sẳn sẫn sẫy sẽn sễnh sĩa siễm siễng sõ sỗi sỗng sỡi sỡn sũa sũi sữ sưỡi sữu
    tãn tãng tão tẫm tẫu tẫy tẽm tẻn tiển tĩm tỉu tõ tõa toãn tõi tỗ tỗn tỗng tỡm tũ tũa tũi tuỗi tũy tuyễn tữ tữa tững tưỡi tưỡng
    tữu tỹ tĩa
    thã thãm thãn thãng thãnh thão thãy thẵm thẵng thễ thễu thĩ thiễm thiễn thiễu thĩnh thĩu thõ thõa thoãi thoãng thõi thỗ thỗi
    thỗn thỡ thũ thũa thuẩn thũi thũm thuổn thuỗng thuỡ thũy thữ thữa thửng thưỡng
    trãm trãng trãy trẻn trẽo trể trỉ trĩa triễn trỉnh trỉu trỏm trỡ trủng trử trưỡng
    ũa ũi ũng ũy uỗng uyễn ững ưởn
    vản vảnh vãy vẵng vẽn vẽo vễnh vĩa vỉnh võn vỡn vủ vủng vửa vưỡng
    xãm xão xãy xẫu xẫy xẽ xẽn xẽng xĩ xĩa xiễm xiễn xiễng xĩn xĩu xõ xỗ xỗi xỗm xỗng xỡi xuẫn xuỗng xữ xữa xững xưỡng yễm yễu
    chũ nảo
  `,
  sx: `
    sấc sệch sỏa sõa soác soay soáy soăn soắn sòe soẹt sôm sồm sổm sôn sối sộc suôi suổng suống súi suyên suyến suyết
    sước sưởng sẻng sẻo soàng soạc sơi suân siềng siên
    xai xải xàn xản xạn xánh xáu xân xầu xấy xậy xền xến xếu xiêng xoán xoạn xóng xợi xồi xớm xờn xuối xuôn xuốt xư
    xứa xừng xườn xượng xượt xửu xưởi
    sóa sứng xưu xẵn xụt xự
  `,
  chtr: `
    chàn chắng chên chêu chiển chiệt chiệu chịnh chòn chọng chộm chuân chuy chườn chượt
    trạn trắn trẳng trặt trậc trất trậu trép trén trế trềnh trênh trếnh triếc triếm triêng trìm trìa trín trịu trọe troàng troáng trồm
    trồn trờm trùa trúa truối truỗi truồn truộng truyên truyển truyến trửa trữa trứa trức trửi trườm
    truẩn trằng triếu trẵn
  `,
  dgir: `
    dản dảng dảm dới dống
    giấn giậy giẹp giép giễ giế giọn giốc giơi giụng giư giự giứt giừa giựa giửng giưỡng giựng giượt
    dúp giài giâng giôi giưng giưới giạn giẫn giệt giồn giột giụ giừng dấc dữa diêng duộng duột dãnh dêu dõ dơm dưỡi dượu dạch dất
    dắn dỗng dộn dớt dửa giuộng giuột giách giãnh giêu giút giơm giưỡi giượu giạch giỗng giộn giộng giứa giực riễn riện ruyệt ràu
    râng rãn rính rôi rưỡng rại rảm rản rẫn rậu rẹp rọa rọn rữ rự rựng
  `,
  ct: `
    biệc búc chấc cuột cuốt đấc điết đuốt đượt guốt hoặt kiệc liệc lậc mấc nghiệc ngượt ngựt nhặc nhiệc nướt phạc
    phậc quậc rấc rướt suốc thậc thoạc thứt thựt thuốt trướt trựt vậc viếc
    buốc cướt cựt dắc dụt giậc gậc gắc gốt hoạc khót lựt mậc mựt ngướt nhậc néc pắt siếc thiệc thoác thấc tậc tứt vựt đoạc
  `,
  nng: `
    cạng cằng cầng cấng cậng cườn chấng chầng chươn chuôn chuẩng chưởn chướn dẳn dầng dẫng dươn dườn đăn đầng điệng điềng đoang đoạng
    gầng gươn gượn giườn giốn hậng hướn huấng khuẩng lầng luậng mặng mượng muộng nươn nướn ngăng ngắng ngâng nghiềng nghiệng nguồng
    nhậng nhườn nhượn phầng phấng phẫng phậng phiềng phiếng phươn phượn quâng riên rậng sâng sướn sươn tấng tậng tiềng tiệng tiễng
    tườn tưởn tượn thâng thầng thậng thươn thưởn thuậng trầng trậng trưởn trươn tuầng vẫng vậng viễng việng vường vướn xưởn xươn
    biểng biệng bậng cươn diễng diệng dũn dưỡn dụn giậng giến hiềng hiểng hiệng hoạng huốn hươn khiếng khẩng khủn kiệng liềng
    luâng lưỡn mướng mườn mậng ngưỡn nhiêng nhuậng phâng phòn phón phườn phẳn phụn ruộn rắng rỗn sốn thiệng thoản thuầng thượn
    thẳn triểng trún trấng tuâng tuấng vuôn vấng vọn xuâng xuốn điểng đoáng đươn đẫng
  `,
  ln: `
    luôi lày lước lếp lền niều noài noáng noại noạn noạt nuyện nuân nuôn nuận nuật nuồng nàm nâm nãng nãnh nũ nưu nưới nưỡi nưỡng
    nượng nượt nật nặp nẽ nệch nệnh nộng nớn nời nợi nợn nụa nừa nựa
  `,
  rime: `
    biếp bếnh bắm chiềm cuổi cướu cườu cưởu cượu dệch giếch goái goại guỗi gạu hìn hưỡu hảu hắp hịu khíp khảu kiệp kìu kỉm kỉu kịm
    loãi luồi lín lĩn lươu mươu mạu mếnh mệch mện nghịm nghịp ngằm ngặp nhiệp nhìu nhĩm nhẳm nhịm noái nàu nãu nìm nềnh phíu
    phẳm quênh rựu sươu thíu thảu thặm thặp thịn triêm trìn trịn tuôi tuối tuội tìn tượu tạu tặp tỉn vuôi vĩn ảu đàu đạu đảu đìm
    đìn đặm đếnh đỉm đỉn đỉu địn địp
  `,
} as const satisfies Readonly<Record<SwapFamily, string>>

/** All of them, with the family that each is listed under. */
export const listedNoWords = Object.entries(byFamily).flatMap(([family, words]) =>
  words
    .normalize('NFC')
    .trim()
    .split(/\s+/u)
    .map((word) => [word, family as SwapFamily] as const),
)
const noWords: ReadonlySet<string> = new Set(listedNoWords.map(([word]) => word))

export function isNoWord(key: string): boolean {
  return noWords.has(key)
}

/** What is meant by a syllable that no word has. */
export function meantBy(noWord: string): string[] {
  const alike = listedNoWords.flatMap(([word, family]) =>
    word === noWord ? swaps[family](noWord) : [],
  )
  return [...new Set(alike)].filter(
    (word) => word !== noWord && isSyllable(word) && !isNoWord(word),
  )
}
