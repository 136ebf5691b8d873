import { cliCommands } from './cliCommands.ts'

/**
 * The command line. Command names, option names and what `--json` prints are the same in every
 * language.
 */
const vi = {
  ...cliCommands.vi,
  holder: 'dòng lệnh ({{command}}) trên máy {{machine}}',
  help: {
    about:
      'Tòa soạn trên dòng lệnh: liệt kê, tìm, nhập, kiểm tra, xuất và sao lưu bài mà không cần mở cửa sổ.',
    usage: 'Cách dùng:',
    someOptions: 'tùy chọn',
    someCommand: 'lệnh',
    arguments: 'Tham số:',
    options: 'Tùy chọn:',
    globalOptions: 'Tùy chọn chung:',
    commands: 'Lệnh:',
    examples: 'Ví dụ:',
    json: 'in kết quả dạng JSON',
    shape: '--json in ra:',
    defaultValue: 'mặc định: {{value}}',
    choices: 'một trong: {{values}}',
    library: 'thư mục thư viện (mặc định: thư viện mà cửa sổ Tòa soạn vẫn mở)',
    lang: 'ngôn ngữ của thông báo (mặc định: theo máy)',
    version: 'in số phiên bản',
    help: 'in hướng dẫn này',
    helpCommand: 'In hướng dẫn của một lệnh',
    exitCodes: `Mã kết thúc:
  0    mọi việc đã xong
  1    có việc không làm được, có chỗ hỏng, hoặc bài còn lỗi (nói rõ ở luồng lỗi)
  2    gõ sai lệnh
  3    không mở được thư viện: đang mở ở nơi khác, thuộc phiên bản mới hơn, bị hỏng hoặc không có
  130  bị dừng bằng Ctrl-C

Kết quả in ra luồng chuẩn, lời nhắn in ra luồng lỗi. Mã bài có thể viết tắt bằng vài chữ đầu.`,
  },
  stopping: 'Đang dừng sau việc dở tay…',
  noLibrary: 'Không có thư viện ở {{folder}}.',
  unknownId: 'Không có bài nào mang mã {{id}}.',
  ambiguousId: 'Mã {{id}} ứng với nhiều bài. Hãy viết dài hơn.',
  wrong: {
    unknownOption: 'Không có tùy chọn {{name}}.',
    unknownCommand: 'Không có lệnh {{name}}.',
    missingArgument: 'Thiếu tham số {{name}}.',
    optionMissingArgument: 'Tùy chọn {{name}} cần một giá trị.',
    missingMandatoryOptionValue: 'Phải có tùy chọn {{name}}.',
    invalidArgument: 'Giá trị {{value}} không hợp với {{name}}.',
    excessArguments: 'Có tham số thừa.',
    selection: 'Hãy chọn một trong ba: mã bài, --all hoặc --status.',
    template: 'Định dạng template và tùy chọn --template <name> phải đi cùng nhau.',
    other: 'Lệnh gõ sai.',
    seeHelp: 'Xem hướng dẫn: {{command}} --help',
  },
}

const en: typeof vi = {
  ...cliCommands.en,
  holder: 'the command line ({{command}}) on {{machine}}',
  help: {
    about:
      'Tòa soạn on the command line: list, search, import, export, verify and back up stories without a window.',
    usage: 'Usage:',
    someOptions: 'options',
    someCommand: 'command',
    arguments: 'Arguments:',
    options: 'Options:',
    globalOptions: 'Options of every command:',
    commands: 'Commands:',
    examples: 'Examples:',
    json: 'print the result as JSON',
    shape: '--json prints:',
    defaultValue: 'default: {{value}}',
    choices: 'one of: {{values}}',
    library: 'folder of the library (default: the one that the Tòa soạn window opens)',
    lang: 'language of the messages (default: the system’s)',
    version: 'print the version',
    help: 'print this help',
    helpCommand: 'Print the help of a command',
    exitCodes: `Exit codes:
  0    everything is done
  1    something could not be done, or damage or errors were found (the error stream says what)
  2    the command was wrong
  3    the library cannot be opened: open elsewhere, of a newer version, damaged or not there
  130  stopped with Ctrl-C

Results go to the standard output, messages to the error stream. A story's id may be shortened to its first characters.`,
  },
  stopping: 'Stopping after what is under way…',
  noLibrary: 'There is no library at {{folder}}.',
  unknownId: 'No story has the id {{id}}.',
  ambiguousId: 'Several stories begin with {{id}}. Give more of it.',
  wrong: {
    unknownOption: 'There is no option {{name}}.',
    unknownCommand: 'There is no command {{name}}.',
    missingArgument: '{{name}} is missing.',
    optionMissingArgument: 'The option {{name}} needs a value.',
    missingMandatoryOptionValue: 'The option {{name}} is needed.',
    invalidArgument: '{{value}} does not fit {{name}}.',
    excessArguments: 'There is an argument too many.',
    selection: 'Choose one: ids, --all or --status.',
    template: 'The format template and the option --template <name> go together.',
    other: 'The command is wrong.',
    seeHelp: 'For help: {{command}} --help',
  },
}

export const cli = { vi, en }
