const syllables =
  'một hai ngày tại thành phố người dân sông nước đường làng chợ nổi học sinh thầy cô mùa xuân đồng ruộng biển đảo rừng núi bản làng phát triển kinh tế văn hóa giáo dục khuyến học nghiên cứu hội nghị chương trình phối hợp địa phương tỉnh huyện xã báo cáo kết quả năm qua'.split(
    ' ',
  )

/**
 * Paragraphs of about 80 words that look like news, the same for the same count; `words` in all.
 */
export function newsText(words: number): string[] {
  let state = 20_230_214
  const next = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1)
  const paragraphs: string[] = []
  for (let left = words; left > 0; left -= 80) {
    const run = Array.from(
      { length: Math.min(80, left) },
      () => syllables[next() % syllables.length]!,
    )
    paragraphs.push(`${run.join(' ')}.`)
  }
  return paragraphs
}
