/** Who works here and how a story goes from hand to hand. */
const vi = {
  profile: {
    heading: 'Bạn là ai',
    note: 'Ghi vào bài mới, phiên bản, góp ý và các lần giao, duyệt bài. Chỉ lưu trên máy này.',
    name: 'Họ tên hoặc bút danh',
    role: 'Công việc',
    initials: 'Viết tắt',
    initialsNote: 'Hiện bên góp ý.',
  },
  roles: {
    reporter: 'Phóng viên',
    copyEditor: 'Biên tập',
    desk: 'Thư ký tòa soạn',
  },
}

const en: typeof vi = {
  profile: {
    heading: 'About you',
    note: 'Put on new stories, versions, comments and sign-offs. Kept on this machine only.',
    name: 'Name or byline',
    role: 'Work',
    initials: 'Initials',
    initialsNote: 'Shown beside comments.',
  },
  roles: {
    reporter: 'Reporter',
    copyEditor: 'Copy editor',
    desk: 'Desk',
  },
}

export const workflow = { vi, en }
