/**
 * The words that a story gets beside its own, on its printed page above all; they follow its
 * language, not the interface's.
 */
const vi = {
  untitled: 'Chưa có tiêu đề',
  relatedStories: 'Có thể bạn quan tâm',
  factBox: 'Thông tin thêm',
  table: 'Bảng số liệu',
  photo: 'Ảnh',
  keywords: 'Từ khóa',
  correction: 'Đính chính',
  corrections: 'Đính chính',
  /** Ends the slugline of a duplicate; not printed. */
  /**
   * Names of the months, January first, parted by blanks; the numbers where a language writes dates
   * in numbers.
   */
  months: '1 2 3 4 5 6 7 8 9 10 11 12',
  date: '{{day}}/{{month}}/{{year}}',
}

const en: typeof vi = {
  untitled: 'No headline yet',
  relatedStories: 'You may also like',
  factBox: 'More information',
  table: 'Table',
  photo: 'Photo',
  keywords: 'Keywords',
  correction: 'Correction',
  corrections: 'Corrections',
  months: 'January February March April May June July August September October November December',
  date: '{{day}} {{month}} {{year}}',
}

export const page = { vi, en }
