const vi = {
  appName: 'Tòa soạn',
  cancel: 'Hủy',
  close: 'Đóng',
  save: 'Lưu',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  untitled: 'Chưa có tiêu đề',
  status: { draft: 'Bản nháp', inReview: 'Chờ duyệt', approved: 'Đã duyệt', exported: 'Đã xuất' },
}

const en: typeof vi = {
  appName: 'Tòa soạn',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  undo: 'Undo',
  redo: 'Redo',
  untitled: 'No headline yet',
  status: { draft: 'Draft', inReview: 'In review', approved: 'Approved', exported: 'Exported' },
}

export const common = { vi, en }
