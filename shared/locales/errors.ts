/**
 * A sentence for each failure: what happened, what was kept, what to do next. Keys follow
 * `contract/errors.ts`.
 */
const vi = {
  cancelled: 'Đã dừng theo yêu cầu. Không có gì thay đổi.',
  notFound: {
    article: 'Không tìm thấy bài này: có thể bài đã bị xóa hẳn.',
    photo: 'Không tìm thấy ảnh này trong thư viện.',
    version: 'Không tìm thấy phiên bản này.',
    upload: 'Tệp chưa được chuyển trọn vẹn. Hãy chọn lại tệp.',
    export: 'Không tìm thấy lần xuất này.',
    import: 'Bản xem trước đã hết hạn. Hãy chọn lại tệp.',
    thread: 'Không tìm thấy góp ý này: có thể bài đã bị xóa.',
    preset: 'Không tìm thấy kiểu xuất này: có thể nó đã bị xóa.',
    package: 'Gói bàn giao này không còn chờ ở đây. Hãy mở lại gói.',
    conflict: 'Chỗ này đã được quyết định rồi.',
  },
  badCall: 'Chương trình đã gửi một yêu cầu sai ({{detail}}). Không có gì thay đổi; hãy thử lại.',
  revisionConflict:
    'Bài này vừa được lưu ở một cửa sổ khác. Bản trên màn hình vẫn còn nguyên; hãy lưu ra tệp riêng rồi mở lại bài.',
  approvedMeanwhile:
    'Bài này vừa được duyệt ở một cửa sổ khác trong lúc đang viết. Chữ trên màn hình vẫn còn nguyên nhưng chưa vào bài đã duyệt.',
  articleUnreadable: {
    notJson: 'Nội dung không phải là JSON đọc được. Thư viện không thay đổi.',
    tooLarge: 'Bài quá lớn. Thư viện không thay đổi.',
    tooDeep: 'Nội dung lồng quá sâu nên bị từ chối. Thư viện không thay đổi.',
    forbiddenKey:
      'Nội dung có khóa không an toàn ({{detail}}) nên bị từ chối. Thư viện không thay đổi.',
    newerSchema:
      'Bài được tạo bằng phiên bản Tòa soạn mới hơn. Hãy cập nhật chương trình để sửa bài.',
    invalid: 'Bài có phần mà Tòa soạn không hiểu ({{detail}}). Bản đã lưu trước đó vẫn còn nguyên.',
    twinId: 'Hai đoạn trong bài trùng mã ({{detail}}). Bản đã lưu trước đó vẫn còn nguyên.',
    damaged:
      'Nội dung bài trên ổ đĩa đã bị hỏng. Hãy mở bài để đọc phần chữ còn lại hoặc lấy lại phiên bản gần nhất.',
  },
  articleReadOnly: 'Bài này chỉ đọc được nên không thể thay đổi.',
  moveImpossible:
    'Bài đã ở trạng thái khác nên không làm được bước này. Hãy xem lại trạng thái của bài.',
  conflictsOpen:
    'Chưa duyệt được: bài còn {{count}} chỗ hai bên sửa khác nhau. Hãy chọn từng chỗ rồi duyệt. Bài không thay đổi.',
  diskFull:
    'Ổ đĩa đã đầy nên chưa lưu được. Chữ trên màn hình vẫn còn; hãy giải phóng chỗ trống hoặc lưu ra nơi khác.',
  diskFailed: 'Ổ đĩa báo lỗi ({{detail}}). Chữ trên màn hình vẫn còn; hãy lưu ra nơi khác.',
  libraryLocked: 'Thư viện đang được mở bởi {{holder}}. Hãy đóng bên đó trước.',
  libraryNewer:
    'Thư viện này được tạo bằng phiên bản Tòa soạn mới hơn ({{version}}; bản này đọc được đến {{supported}}). Thư viện không bị động đến; hãy cập nhật chương trình.',
  libraryDamaged: 'Thư viện bị hỏng ({{detail}}). Không có gì bị ghi thêm; hãy mở một bản sao lưu.',
  fileUnreadable: 'Tệp {{fileName}} không đọc được ({{detail}}). Không có gì thay đổi.',
  photoRefused: {
    tooManyBytes: 'Ảnh {{fileName}} nặng hơn 100 MB. Bài không thay đổi.',
    tooManyPixels: 'Ảnh {{fileName}} lớn hơn 120 triệu điểm ảnh. Bài không thay đổi.',
    unknownFormat:
      'Tệp {{fileName}} không phải ảnh JPEG, PNG, WebP, AVIF, HEIC, GIF hay TIFF. Bài không thay đổi.',
    disguised: 'Tệp {{fileName}} không phải loại ảnh như tên của nó. Bài không thay đổi.',
    damaged: 'Ảnh {{fileName}} không mở được: tệp bị hỏng hoặc bị cắt cụt. Bài không thay đổi.',
    empty: 'Tệp {{fileName}} rỗng. Bài không thay đổi.',
  },
  importRefused: {
    notOurs: '{{fileName}} không chứa bài nào mà Tòa soạn đọc được. Thư viện không thay đổi.',
    newerFormat: '{{fileName}} được xuất bằng phiên bản mới hơn. Thư viện không thay đổi.',
    damaged: '{{fileName}} bị hỏng ({{detail}}). Thư viện không thay đổi.',
    tooLarge: '{{fileName}} quá lớn. Thư viện không thay đổi.',
    unsafe: '{{fileName}} chứa nội dung không an toàn ({{detail}}). Thư viện không thay đổi.',
    photoMissing: '{{fileName}} thiếu ảnh {{detail}}. Thư viện không thay đổi.',
    photoRefused: '{{fileName}} có ảnh không nhận được: {{detail}}. Thư viện không thay đổi.',
    unknownKind:
      '{{fileName}} không phải loại tệp đọc được: Tòa soạn đọc Word (.docx), trang web đã lưu, ninjs, article.json, Markdown và văn bản thuần. Thư viện không thay đổi.',
    picture:
      '{{fileName}} là một tấm ảnh, không phải bài. Hãy thả ảnh vào trong bài. Thư viện không thay đổi.',
    encrypted:
      '{{fileName}} được đặt mật khẩu nên không đọc được. Hãy gỡ mật khẩu rồi nhập lại. Thư viện không thay đổi.',
    noAddress:
      'Trang {{fileName}} không cho biết địa chỉ gốc nên chưa thêm được vào tin liên quan. Hãy thêm theo địa chỉ.',
    oldWord:
      '{{fileName}} là tệp Word đời cũ (.doc). Hãy lưu lại thành .docx rồi nhập. Thư viện không thay đổi.',
    tooSlow:
      '{{fileName}} rối đến mức đọc mãi không xong nên đã dừng lại. Hãy chép phần bài cần dùng rồi dán vào bài mới. Thư viện không thay đổi.',
    empty: '{{fileName}} không có chữ nào. Thư viện không thay đổi.',
  },
  handoffRefused: {
    notOurs: '{{fileName}} không phải gói bàn giao của Tòa soạn. Thư viện không thay đổi.',
    empty: '{{fileName}} rỗng. Thư viện không thay đổi.',
    newerFormat:
      '{{fileName}} được gói bằng phiên bản Tòa soạn mới hơn. Thư viện không thay đổi; hãy cập nhật chương trình.',
    damaged:
      '{{fileName}} bị hỏng hoặc bị cắt cụt ({{detail}}). Thư viện không thay đổi; hãy nhờ người gửi gửi lại.',
    missingPart:
      '{{fileName}} thiếu phần {{detail}}. Thư viện không thay đổi; hãy nhờ người gửi gửi lại.',
    extraPart:
      '{{fileName}} có phần lạ không ghi trong danh mục ({{detail}}). Thư viện không thay đổi.',
    tooLarge: '{{fileName}} quá lớn ({{detail}}). Thư viện không thay đổi.',
    unsafe: '{{fileName}} chứa phần không an toàn ({{detail}}). Thư viện không thay đổi.',
    invalid: '{{fileName}} có phần không đúng khuôn dạng ({{detail}}). Thư viện không thay đổi.',
    newerSchema:
      '{{fileName}} có bài viết bằng phiên bản Tòa soạn mới hơn. Thư viện không thay đổi; hãy cập nhật chương trình.',
    photoRefused: '{{fileName}} có ảnh không nhận được: {{detail}}. Thư viện không thay đổi.',
    photoMissing: '{{fileName}} thiếu ảnh {{detail}}. Thư viện không thay đổi.',
    passwordNeeded:
      '{{fileName}} được đặt mật khẩu. Hãy nhập mật khẩu của gói. Thư viện không thay đổi.',
    wrongPassword: 'Mật khẩu của {{fileName}} không đúng. Thư viện không thay đổi.',
  },
  packageTooLarge: {
    bytes:
      'Gói sẽ lớn hơn {{most}} MB nên không ai nhận được. Chưa có gói nào được ghi; hãy bàn giao ít bài hơn trong một gói, hoặc để ảnh ở lại.',
    parts:
      'Gói sẽ có hơn {{most}} phần nên không ai nhận được. Chưa có gói nào được ghi; hãy bàn giao ít bài hơn trong một gói.',
    records:
      'Một bài có lịch sử lớn hơn {{most}} MB nên không gói được. Chưa có gói nào được ghi; hãy nhân bản bài rồi bàn giao bản sao.',
  },
  tooManyComments: 'Bài đã có nhiều góp ý đến mức không giữ thêm được (nhiều nhất {{most}}).',
  presetExists: 'Đã có kiểu xuất tên "{{name}}". Hãy đặt tên khác.',
  tooManyPresets: 'Thư viện giữ nhiều nhất {{most}} kiểu xuất. Hãy xóa bớt rồi lưu lại.',
  storyFaulty:
    'Chương trình gặp lỗi với riêng bài này ({{detail}}). Bài và thư viện không thay đổi.',
  formatUnavailable:
    'Ở đây không xuất được định dạng {{format}}: chỉ cửa sổ Tòa soạn trên máy tính làm được. Không có gì được ghi.',
  templateMissing: 'Không có mẫu nào tên "{{name}}" trong phần cài đặt. Không có gì được ghi.',
  templateFailed: 'Mẫu "{{name}}" sai ở dòng {{line}}, cột {{column}}: {{detail}}',
  styleRefused: {
    json: 'Tệp quy tắc không phải là JSON đọc được. Quy tắc đang dùng không thay đổi.',
    shape: 'Tệp quy tắc không đúng mẫu: {{rule}} {{detail}}. Quy tắc đang dùng không thay đổi.',
    twin: 'Hai quy tắc cùng tên “{{rule}}”. Quy tắc đang dùng không thay đổi.',
    patternSyntax:
      'Quy tắc “{{rule}}” có biểu thức sai: {{detail}}. Quy tắc đang dùng không thay đổi.',
    patternUnsupported:
      'Quy tắc “{{rule}}” dùng phép nhìn tới, tham chiếu ngược hoặc phép khác không được nhận: {{detail}}. Quy tắc đang dùng không thay đổi.',
    patternComplex:
      'Quy tắc “{{rule}}” có biểu thức quá lớn, có thể làm máy chạy chậm: {{detail}}. Quy tắc đang dùng không thay đổi.',
    patternEmpty:
      'Quy tắc “{{rule}}” khớp cả với chỗ không có chữ: {{detail}}. Quy tắc đang dùng không thay đổi.',
    mustMatch:
      'Quy tắc “{{rule}}” không khớp ví dụ phải khớp: “{{detail}}”. Quy tắc đang dùng không thay đổi.',
    mustNotMatch:
      'Quy tắc “{{rule}}” khớp cả ví dụ không được khớp: “{{detail}}”. Quy tắc đang dùng không thay đổi.',
    circle:
      'Quy tắc “{{rule}}” sửa thành “{{detail}}”, nhưng quy tắc khác lại sửa chữ ấy. Quy tắc đang dùng không thay đổi.',
    long: 'Tệp quy tắc quá lớn. Quy tắc đang dùng không thay đổi.',
    tooMany: 'Thư viện giữ nhiều nhất 50 tệp quy tắc. Hãy bỏ bớt rồi nhập lại.',
  },
  hostGone:
    'Chương trình Tòa soạn không trả lời nữa nên chưa lưu được. Chữ trên màn hình vẫn còn; hãy lưu ra tệp trước khi đóng trang này, rồi mở lại chương trình và nhập tệp đó.',
  articleExists: 'Thư viện đã có bài "{{headline}}".',
  unexpected: 'Có lỗi ngoài dự tính: {{detail}}. Những gì đã lưu vẫn còn nguyên.',
}

const en: typeof vi = {
  cancelled: 'Stopped as asked. Nothing changed.',
  notFound: {
    article: 'This story was not found: it may have been deleted for good.',
    photo: 'This photo was not found in the library.',
    version: 'This version was not found.',
    upload: 'The file did not arrive whole. Choose it again.',
    export: 'This export was not found.',
    import: 'The preview has expired. Choose the files again.',
    thread: 'This comment was not found: its story may have been deleted.',
    preset: 'This preset was not found: it may have been deleted.',
    package: 'This hand-off package is no longer waiting here. Open it again.',
    conflict: 'This has been decided already.',
  },
  badCall: 'The program sent a wrong request ({{detail}}). Nothing changed; try again.',
  revisionConflict:
    'This story was just saved in another window. What is on the screen is kept; save it to a file of its own, then open the story again.',
  approvedMeanwhile:
    'This story was just approved in another window while you were writing. What is on the screen is kept, but is not part of what was approved.',
  articleUnreadable: {
    notJson: 'The content is not readable JSON. The library is unchanged.',
    tooLarge: 'The story is too large. The library is unchanged.',
    tooDeep: 'The content is nested too deeply and was refused. The library is unchanged.',
    forbiddenKey:
      'The content has an unsafe key ({{detail}}) and was refused. The library is unchanged.',
    newerSchema: 'The story was made by a newer Tòa soạn. Update the program to edit it.',
    invalid:
      'The story has a part that Tòa soạn does not know ({{detail}}). What was saved before is kept.',
    twinId: 'Two blocks of the story share an id ({{detail}}). What was saved before is kept.',
    damaged:
      'What is stored of the story is damaged. Open it to read what is left or to put back its last version.',
  },
  articleReadOnly: 'This story can only be read, so it cannot be changed.',
  moveImpossible:
    'The story stands elsewhere by now, so this step cannot be taken. Look at its status again.',
  conflictsOpen:
    'Not approved: places that both sides changed and nobody has decided: {{count}}. Decide them, then approve. The story is as it was.',
  diskFull:
    'The disk is full, so this is not saved yet. The text on the screen is kept; free some space or save it elsewhere.',
  diskFailed:
    'The disk reported a fault ({{detail}}). The text on the screen is kept; save it elsewhere.',
  libraryLocked: 'The library is open in {{holder}}. Close it there first.',
  libraryNewer:
    'This library was made by a newer Tòa soạn ({{version}}; this one reads up to {{supported}}). The library was not touched; update the program.',
  libraryDamaged: 'The library is damaged ({{detail}}). Nothing was written to it; open a backup.',
  fileUnreadable: 'The file {{fileName}} cannot be read ({{detail}}). Nothing changed.',
  photoRefused: {
    tooManyBytes: 'The photo {{fileName}} is over 100 MB. The story is unchanged.',
    tooManyPixels: 'The photo {{fileName}} is over 120 megapixels. The story is unchanged.',
    unknownFormat:
      'The file {{fileName}} is not a JPEG, PNG, WebP, AVIF, HEIC, GIF or TIFF photo. The story is unchanged.',
    disguised:
      'The file {{fileName}} is not the kind of photo that its name says. The story is unchanged.',
    damaged:
      'The photo {{fileName}} cannot be opened: the file is damaged or cut short. The story is unchanged.',
    empty: 'The file {{fileName}} is empty. The story is unchanged.',
  },
  importRefused: {
    notOurs: '{{fileName}} holds no story that Tòa soạn can read. The library is unchanged.',
    newerFormat: '{{fileName}} was exported by a newer version. The library is unchanged.',
    damaged: '{{fileName}} is damaged ({{detail}}). The library is unchanged.',
    tooLarge: '{{fileName}} is too large. The library is unchanged.',
    unsafe: '{{fileName}} holds unsafe content ({{detail}}). The library is unchanged.',
    photoMissing: '{{fileName}} lacks the photo {{detail}}. The library is unchanged.',
    photoRefused:
      '{{fileName}} has a photo that cannot be taken: {{detail}}. The library is unchanged.',
    unknownKind:
      '{{fileName}} is not a kind of file that can be read: Tòa soạn reads Word (.docx), saved web pages, ninjs, article.json, Markdown and plain text. The library is unchanged.',
    picture:
      '{{fileName}} is a picture and not a story. Drop it into a story. The library is unchanged.',
    encrypted:
      '{{fileName}} is protected by a password. Take the password off and import it again. The library is unchanged.',
    noAddress:
      '{{fileName}} does not say at which address the page is, so it was not added. Add it by its address.',
    oldWord:
      '{{fileName}} is an old Word file (.doc). Save it as .docx and import that. The library is unchanged.',
    tooSlow:
      '{{fileName}} is so tangled that reading it did not end, so it was given up. Copy what you need and paste it into a new story. The library is unchanged.',
    empty: '{{fileName}} holds no text. The library is unchanged.',
  },
  handoffRefused: {
    notOurs: '{{fileName}} is no hand-off package of Tòa soạn. The library is unchanged.',
    empty: '{{fileName}} is empty. The library is unchanged.',
    newerFormat:
      '{{fileName}} was packed by a newer Tòa soạn. The library is unchanged; update the program.',
    damaged:
      '{{fileName}} is damaged or cut short ({{detail}}). The library is unchanged; ask for it to be sent again.',
    missingPart:
      '{{fileName}} lacks the part {{detail}}. The library is unchanged; ask for it to be sent again.',
    extraPart:
      '{{fileName}} holds a part that it does not list ({{detail}}). The library is unchanged.',
    tooLarge: '{{fileName}} is too large ({{detail}}). The library is unchanged.',
    unsafe: '{{fileName}} holds an unsafe part ({{detail}}). The library is unchanged.',
    invalid:
      '{{fileName}} has a part that is not as it must be ({{detail}}). The library is unchanged.',
    newerSchema:
      '{{fileName}} holds a story that a newer Tòa soạn wrote. The library is unchanged; update the program.',
    photoRefused:
      '{{fileName}} has a photo that cannot be taken: {{detail}}. The library is unchanged.',
    photoMissing: '{{fileName}} lacks the photo {{detail}}. The library is unchanged.',
    passwordNeeded:
      '{{fileName}} is protected by a password. Type it to open the package. The library is unchanged.',
    wrongPassword: 'This is not the password of {{fileName}}. The library is unchanged.',
  },
  packageTooLarge: {
    bytes:
      'The package would be larger than {{most}} MB, and nobody could receive it. Nothing was written; hand over fewer stories at a time, or leave the photos here.',
    parts:
      'The package would have more than {{most}} parts, and nobody could receive it. Nothing was written; hand over fewer stories at a time.',
    records:
      'The history of a story is larger than {{most}} MB and cannot be packed. Nothing was written; duplicate the story and hand over the copy.',
  },
  tooManyComments: 'The story has as many comments as can be kept (at most {{most}}).',
  presetExists: 'There is a preset named "{{name}}" already. Choose another name.',
  tooManyPresets: 'A library keeps at most {{most}} presets. Delete one, then save this again.',
  storyFaulty:
    'The program met a fault with this story alone ({{detail}}). The story and the library are unchanged.',
  formatUnavailable:
    'The format {{format}} cannot be made here: only the Tòa soạn desktop window can. Nothing was written.',
  templateMissing: 'There is no template named "{{name}}" in the settings. Nothing was written.',
  templateFailed:
    'The template "{{name}}" is wrong in line {{line}}, column {{column}}: {{detail}}',
  styleRefused: {
    json: 'The rule file is no JSON that can be read. The rules in use did not change.',
    shape:
      'The rule file does not have the right shape: {{rule}} {{detail}}. The rules in use did not change.',
    twin: 'Two rules are called “{{rule}}”. The rules in use did not change.',
    patternSyntax:
      'Rule “{{rule}}” has a faulty pattern: {{detail}}. The rules in use did not change.',
    patternUnsupported:
      'Rule “{{rule}}” looks ahead, refers back or uses something else that is not taken: {{detail}}. The rules in use did not change.',
    patternComplex:
      'Rule “{{rule}}” has a pattern that is too large and might slow the program down: {{detail}}. The rules in use did not change.',
    patternEmpty:
      'Rule “{{rule}}” matches even nothing: {{detail}}. The rules in use did not change.',
    mustMatch:
      'Rule “{{rule}}” does not match its example “{{detail}}”. The rules in use did not change.',
    mustNotMatch:
      'Rule “{{rule}}” matches “{{detail}}”, which it must not. The rules in use did not change.',
    circle:
      'Rule “{{rule}}” prefers “{{detail}}”, which another rule changes again. The rules in use did not change.',
    long: 'The rule file is too large. The rules in use did not change.',
    tooMany: 'A library keeps at most 50 rule files. Remove one and import again.',
  },
  hostGone:
    'The Tòa soạn program does not answer any more, so this is not saved. The text on the screen is kept; save it to a file before you close this page, then start the program again and import that file.',
  articleExists: 'The library already has the story "{{headline}}".',
  unexpected: 'Something unexpected went wrong: {{detail}}. What was saved is kept.',
}

export const errors = { vi, en }
