/** What each command of the command line is, and what it says. */
const vi = {
  list: {
    about: 'Liệt kê các bài, bài sửa gần nhất đứng trước',
    status: 'chỉ những bài ở trạng thái này',
    shape:
      'một mảng, mỗi bài một đối tượng: id, headline, standfirst, status, section, slugline, authors, source, language, wordCount, photoCount, openThreads, calledRoles, leadPhotoId, createdAt, updatedAt, trashedAt',
    empty: 'Chưa có bài nào.',
  },
  new: {
    about: 'Tạo một bài mới và in mã của bài',
    headline: 'tiêu đề',
    language: 'ngôn ngữ của bài',
  },
  import: {
    about:
      'Nhập bài từ Word, trang web đã lưu, ninjs, Markdown, văn bản thuần hoặc article.json, kèm ảnh',
    files: 'tệp (lấy cả ảnh bên cạnh), thư mục hoặc tệp zip',
    encoding: 'đổi chữ từ bảng mã cũ sang Unicode: auto nếu để máy nhận, hoặc tên bảng mã',
    leftOut: 'Bài "{{headline}}": {{what}}',
    encodingFound:
      'Bài "{{headline}}" có vẻ dùng bảng mã {{encoding}} ({{confidence}}%) và được nhập nguyên như vậy. Nhập lại với --encoding auto --on-existing replace để đổi sang Unicode.',
    onExisting: 'làm gì khi thư viện đã có bài: chép thành bài mới, thay hay bỏ qua',
    shape:
      'một mảng, mỗi bài một đối tượng: file, kind (imported, exists, skipped, failed), leftOut, encoding và các chi tiết',
    imported: 'Đã nhập {{id}}  {{headline}}',
    skipped: 'Bỏ qua {{id}}  {{headline}}',
    exists:
      'Thư viện đã có bài "{{headline}}" ({{id}}). Hãy thêm --on-existing copy, replace hoặc skip.',
    progress: 'Đang nhập {{done}}/{{total}}: {{name}}',
  },
  handoff: {
    about: 'Gói bài thành một tệp .toasoan để bàn giao cho máy khác',
    ids: 'mã những bài cần bàn giao',
    out: 'tệp gói sẽ được ghi',
    noPhotos: 'không kèm ảnh',
    wholePhotos: 'giữ nguyên tệp ảnh gốc, cả vị trí chụp và số máy',
    note: 'lời nhắn cho người nhận',
    passwordFile: 'tệp có mật khẩu của gói ở dòng đầu',
    noPassword: 'Tệp {{file}} không có mật khẩu ở dòng đầu.',
    exists: 'Tệp {{file}} đã có. Hãy chọn tên khác hoặc thêm --replace.',
    done_one: 'Đã gói {{count}} bài vào {{file}}.',
    done_other: 'Đã gói {{count}} bài vào {{file}}.',
  },
  receive: {
    about: 'Nhận bài từ những gói .toasoan: bài mới, bài mới hơn, hoặc ghép khi hai bên cùng sửa',
    files: 'những gói cần nhận',
    dryRun: 'chỉ xem trong gói có gì, không nhận',
    shape:
      'một mảng, mỗi bài một đối tượng: file, kind (new, forward, merge, nothing, refused), articleId, headline, conflicts và các chi tiết',
    new: 'Bài mới {{id}}  {{headline}}',
    forward: 'Đã cập nhật {{id}}  {{headline}}',
    merge_zero: 'Đã ghép {{id}}  {{headline}}',
    merge_one: 'Đã ghép {{id}}  {{headline}} (còn {{count}} chỗ phải chọn trong chương trình)',
    merge_other: 'Đã ghép {{id}}  {{headline}} (còn {{count}} chỗ phải chọn trong chương trình)',
    nothing: 'Không có gì mới {{id}}  {{headline}}',
    photosLeft_one: '{{file}}: {{count}} ảnh không được gửi kèm và cũng chưa có ở đây.',
    photosLeft_other: '{{file}}: {{count}} ảnh không được gửi kèm và cũng chưa có ở đây.',
    would: {
      new: 'Bài mới {{id}}  {{headline}}',
      forward: 'Sẽ cập nhật {{id}}  {{headline}}',
      merge: 'Sẽ ghép {{id}}  {{headline}}',
      nothing: 'Không có gì mới {{id}}  {{headline}}',
    },
    progress: 'Đang nhận {{done}}/{{total}}: {{name}}',
  },
  check: {
    about: 'Kiểm tra bài trước khi xuất: thiếu gì, còn ghi chú nào, liên kết nào hỏng',
    ids: 'mã những bài cần kiểm tra',
    shape:
      'một mảng, mỗi bài một đối tượng: kind (checked, failed), articleId, headline, findings (check, severity, place, values, mend)',
    summary: 'Đã kiểm tra {{stories}} bài: {{errors}} lỗi, {{warnings}} cảnh báo, {{hints}} gợi ý.',
  },
  style: {
    about: 'Quy tắc riêng của tòa soạn: thử, nhập, liệt kê, xuất',
    list: 'Liệt kê các tệp quy tắc của thư viện',
    import: 'Nhập tệp quy tắc; tệp trùng mã được thay, mức độ đã chọn được giữ',
    check: 'Thử tệp quy tắc và mọi ví dụ của nó, không cần thư viện',
    export: 'Xuất một tệp quy tắc kèm mức độ mà tòa soạn đã chọn',
    files: 'những tệp quy tắc (JSON)',
    id: 'mã của tệp quy tắc, như style list cho biết',
    out: 'tệp để ghi vào; không có thì ghi ra đầu ra chuẩn',
    shape:
      'style list --json: một mảng, mỗi tệp một đối tượng: id, name, severity, rules (số quy tắc)',
    sound_one: '{{name}}: {{count}} quy tắc, mọi ví dụ đều đúng',
    sound_other: '{{name}}: {{count}} quy tắc, mọi ví dụ đều đúng',
    unknown: 'Thư viện không có tệp quy tắc "{{id}}". Xem: style list',
    exists: 'Đã có {{file}} nên chưa ghi. Hãy thêm --replace để thay.',
    written_one: 'Đã ghi {{name}} ({{count}} quy tắc): {{file}}',
    written_other: 'Đã ghi {{name}} ({{count}} quy tắc): {{file}}',
  },
  export: {
    about: 'Xuất bài ra thư mục <out>/<đường dẫn>/: mỗi định dạng một tệp, kèm photos/',
    ids: 'mã những bài cần xuất',
    all: 'mọi bài, trừ bài trong thùng rác',
    status: 'mọi bài ở trạng thái này',
    format: 'các định dạng, cách nhau bằng dấu phẩy: html, fragment, text, json, ninjs, template',
    template: 'tên mẫu trong phần cài đặt, khi xuất định dạng template',
    out: 'thư mục để xuất vào, được tạo nếu chưa có; hoặc một tệp .zip',
    preset: 'tên một kiểu xuất đã lưu trong chương trình; --format được ưu tiên hơn',
    noPreset: 'Không có kiểu xuất "{{name}}". Đang có: {{names}}.',
    noPresets: 'Không có kiểu xuất "{{name}}": thư viện này chưa lưu kiểu xuất nào.',
    zipTaken: 'Đã có tệp {{zip}} nên chưa xuất. Hãy thêm --on-taken replace để thay.',
    zipTooLong:
      'Một tệp zip chứa nhiều nhất {{most}} bài. Hãy xuất vào thư mục, hoặc chia làm nhiều lần.',
    onTaken: 'làm gì khi tên thư mục đã thuộc về bài khác: thay, đổi tên hay bỏ qua',
    override: 'xuất cả những bài còn lỗi; việc này được ghi vào lịch sử xuất bài',
    shape:
      'một mảng, mỗi bài một đối tượng: articleId, kind (written, taken, skipped, blocked, failed) và các chi tiết; written có path, hash và files, blocked có findings',
    blocked: 'Chưa xuất {{id}} vì bài còn lỗi: {{errors}} Hãy sửa bài, hoặc thêm --override.',
    taken:
      'Thư mục {{folder}} đã có bài "{{headline}}" nên chưa xuất {{id}}. Hãy thêm --on-taken replace, rename hoặc skip.',
    takenUnknown:
      'Thư mục {{folder}} đã có nội dung khác nên chưa xuất {{id}}. Hãy thêm --on-taken replace, rename hoặc skip.',
    failed: 'Chưa xuất được {{id}}: {{sentence}}',
    skipped: 'Bỏ qua {{id}}',
    nothing: 'Không có bài nào để xuất.',
    unrecorded:
      'Thư viện đang được mở bởi {{holder}}: vẫn xuất được, nhưng lần xuất này không ghi vào lịch sử của bài.',
    progress: 'Đang xuất {{done}}/{{total}}: {{headline}} (ảnh {{photosDone}}/{{photos}})',
  },
  search: {
    about: 'Tìm trong tiêu đề, sapo, nội dung, chú thích, tên người và từ khóa; không cần gõ dấu',
    text: 'những từ cần tìm',
    shape: 'như của list, thêm match: field và excerpt, hoặc null',
    nothing: 'Không tìm thấy bài nào.',
    field: {
      headline: 'Tiêu đề',
      standfirst: 'Sapo',
      body: 'Nội dung',
      caption: 'Chú thích ảnh',
      credit: 'Nguồn ảnh',
      author: 'Tác giả',
      keyword: 'Từ khóa',
    },
  },
  verify: {
    about: 'Đọc lại cả thư viện, đối chiếu từng bản nháp, phiên bản và ảnh với mã băm',
    shape:
      'một đối tượng: checked (số), damages (mảng: what, id, headline, detail), photosLeft (mảng: id, headline; ảnh không gửi kèm khi bàn giao)',
    photoLeft: 'Ảnh không gửi kèm khi bàn giao {{id}} "{{headline}}"',
    clean: 'Thư viện lành lặn: đã kiểm tra {{checked}} mục.',
    damaged: 'Có {{count}} chỗ hỏng trong {{checked}} mục đã kiểm tra.',
    what: {
      database: 'Cơ sở dữ liệu',
      draft: 'Bản nháp',
      version: 'Phiên bản',
      photo: 'Ảnh',
      search: 'Chỉ mục tìm kiếm',
      comments: 'Góp ý',
    },
    progress: 'Đang kiểm tra {{done}}/{{total}}',
  },
  backup: {
    about: 'Chép cả thư viện vào một tệp zip; giải nén ra là dùng được',
    file: 'tệp zip sẽ được ghi',
    replace: 'ghi đè nếu tệp đã có',
    exists: 'Tệp {{file}} đã có. Hãy chọn tên khác hoặc thêm --replace.',
    done: 'Đã sao lưu vào {{file}}.',
    progress: 'Đang sao lưu…',
  },
  schema: { about: 'In JSON Schema của article.json' },
}

const en: typeof vi = {
  list: {
    about: 'List the stories, the one changed last first',
    status: 'only stories in this status',
    shape:
      'an array with an object for each story: id, headline, standfirst, status, section, slugline, authors, source, language, wordCount, photoCount, openThreads, calledRoles, leadPhotoId, createdAt, updatedAt, trashedAt',
    empty: 'No stories yet.',
  },
  new: {
    about: 'Make a new story and print its id',
    headline: 'the headline',
    language: 'language of the story',
  },
  import: {
    about:
      'Take in stories from Word, saved web pages, ninjs, Markdown, plain text or article.json, with their photos',
    files: 'a file (with the pictures beside it), a folder or a zip',
    encoding: 'convert text out of an old encoding: auto to have it recognised, or its name',
    leftOut: 'Story "{{headline}}": {{what}}',
    encodingFound:
      'The story "{{headline}}" seems to be in {{encoding}} ({{confidence}}%) and was taken in as it is. Import it again with --encoding auto --on-existing replace to convert it to Unicode.',
    onExisting: 'what to do where the library has the story already',
    shape:
      'an array with an object for each story: file, kind (imported, exists, skipped, failed), leftOut, encoding and the details',
    imported: 'Imported {{id}}  {{headline}}',
    skipped: 'Skipped {{id}}  {{headline}}',
    exists:
      'The library already has the story "{{headline}}" ({{id}}). Add --on-existing copy, replace or skip.',
    progress: 'Importing {{done}}/{{total}}: {{name}}',
  },
  handoff: {
    about: 'Pack stories into one .toasoan file for another laptop',
    ids: 'ids of the stories to hand over',
    out: 'the package to be written',
    noPhotos: 'without photos',
    wholePhotos: 'photo files as they came, with position and serial numbers',
    note: 'a word to whoever receives it',
    passwordFile: 'a file whose first line is the password of the package',
    noPassword: 'The file {{file}} has no password in its first line.',
    exists: 'The file {{file}} is there already. Choose another name or add --replace.',
    done_one: '{{count}} story packed into {{file}}.',
    done_other: '{{count}} stories packed into {{file}}.',
  },
  receive: {
    about:
      'Take stories in from .toasoan packages: new ones, newer ones, or merged where both sides went on',
    files: 'the packages to receive',
    dryRun: 'only look at what they hold',
    shape:
      'an array with an object for each story: file, kind (new, forward, merge, nothing, refused), articleId, headline, conflicts and details',
    new: 'New story {{id}}  {{headline}}',
    forward: 'Brought up to date {{id}}  {{headline}}',
    merge_zero: 'Merged {{id}}  {{headline}}',
    merge_one: 'Merged {{id}}  {{headline}} ({{count}} place left to decide in the program)',
    merge_other: 'Merged {{id}}  {{headline}} ({{count}} places left to decide in the program)',
    nothing: 'Nothing new {{id}}  {{headline}}',
    photosLeft_one: '{{file}}: {{count}} photo was not sent along and is not here either.',
    photosLeft_other: '{{file}}: {{count}} photos were not sent along and are not here either.',
    would: {
      new: 'New story {{id}}  {{headline}}',
      forward: 'Would be brought up to date {{id}}  {{headline}}',
      merge: 'Would be merged {{id}}  {{headline}}',
      nothing: 'Nothing new {{id}}  {{headline}}',
    },
    progress: 'Receiving {{done}}/{{total}}: {{name}}',
  },
  check: {
    about: 'Check stories before they go out: what is missing, left open or broken',
    ids: 'ids of the stories',
    shape:
      'an array with an object for each story: kind (checked, failed), articleId, headline, findings (check, severity, place, values, mend)',
    summary:
      'Stories checked: {{stories}}. Errors: {{errors}}, warnings: {{warnings}}, hints: {{hints}}.',
  },
  style: {
    about: 'The desk’s own rules: try, import, list, export',
    list: 'List the library’s rule files',
    import: 'Take in rule files; one with the same id is replaced, chosen severities are kept',
    check: 'Try rule files and all their examples; no library is needed',
    export: 'Write one rule file, with the severities that the desk chose',
    files: 'the rule files (JSON)',
    id: 'id of the rule file, as style list says it',
    out: 'file to write to; the standard output where there is none',
    shape:
      'style list --json: an array with an object for each file: id, name, severity, rules (how many)',
    sound_one: '{{name}}: {{count}} rule, every example as it should be',
    sound_other: '{{name}}: {{count}} rules, every example as it should be',
    unknown: 'The library has no rule file "{{id}}". See: style list',
    exists: '{{file}} is there already, so nothing was written. Add --replace to replace it.',
    written_one: 'Wrote {{name}} ({{count}} rule): {{file}}',
    written_other: 'Wrote {{name}} ({{count}} rules): {{file}}',
  },
  export: {
    about: 'Export stories to <out>/<url slug>/: a file for each format, with photos/',
    ids: 'ids of the stories',
    all: 'every story that is not in the trash',
    status: 'every story in this status',
    format: 'the formats, parted by commas: html, fragment, text, json, ninjs, template',
    template: 'the name of a template in the settings, for the format template',
    out: 'folder to export into, made where it is missing; or a .zip file',
    preset: 'name of a preset saved in the program; --format goes before it',
    noPreset: 'There is no preset "{{name}}". There are: {{names}}.',
    noPresets: 'There is no preset "{{name}}": this library has no presets yet.',
    zipTaken:
      '{{zip}} is there already, so nothing was exported. Add --on-taken replace to replace it.',
    zipTooLong: 'A zip holds at most {{most}} stories. Export into a folder, or in several parts.',
    onTaken: 'what to do where the folder’s name belongs to another story',
    override: 'export stories in spite of their errors; the export history will say so',
    shape:
      'an array with an object for each story: articleId, kind (written, taken, skipped, blocked, failed) and the details; written has path, hash and files, blocked has findings',
    blocked:
      '{{id}} was not exported because of errors: {{errors}} Mend the story, or add --override.',
    taken:
      'The folder {{folder}} holds the story "{{headline}}", so {{id}} was not exported. Add --on-taken replace, rename or skip.',
    takenUnknown:
      'The folder {{folder}} holds something else, so {{id}} was not exported. Add --on-taken replace, rename or skip.',
    failed: '{{id}} was not exported: {{sentence}}',
    skipped: 'Skipped {{id}}',
    nothing: 'There is no story to export.',
    unrecorded:
      'The library is open in {{holder}}: the export goes on, but is not recorded in the stories’ history.',
    progress: 'Exporting {{done}}/{{total}}: {{headline}} (photo {{photosDone}}/{{photos}})',
  },
  search: {
    about:
      'Search headlines, standfirsts, bodies, captions, names and keywords; marks need not be typed',
    text: 'the words to search for',
    shape: 'as of list, with match: field and excerpt, or null',
    nothing: 'No story was found.',
    field: {
      headline: 'Headline',
      standfirst: 'Standfirst',
      body: 'Body',
      caption: 'Caption',
      credit: 'Credit',
      author: 'Author',
      keyword: 'Keyword',
    },
  },
  verify: {
    about: 'Read the whole library and compare every draft, version and photo with its hash',
    shape:
      'an object: checked (number), damages (array: what, id, headline, detail), photosLeft (array: id, headline; photos that a hand-off did not bring)',
    photoLeft: 'Photo not sent along by a hand-off {{id}} "{{headline}}"',
    clean: 'The library is sound: {{checked}} things checked.',
    damaged: '{{count}} damaged among {{checked}} things checked.',
    what: {
      database: 'Database',
      draft: 'Draft',
      version: 'Version',
      photo: 'Photo',
      search: 'Search index',
      comments: 'Comments',
    },
    progress: 'Checking {{done}}/{{total}}',
  },
  backup: {
    about: 'Copy the whole library into one zip; unpacked, it is a library again',
    file: 'the zip to write',
    replace: 'overwrite the file where there is one',
    exists: 'The file {{file}} is there already. Choose another name or add --replace.',
    done: 'Backed up to {{file}}.',
    progress: 'Backing up…',
  },
  schema: { about: 'Print the JSON Schema of article.json' },
}

export const cliCommands = { vi, en }
