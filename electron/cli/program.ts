import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { ImportOptions } from './commands/import.ts'
import type { CheckOptions } from './commands/check.ts'
import type { HandoffOptions } from './commands/handoff.ts'
import type { ReceiveOptions } from './commands/receive.ts'
import type { ExportOptions } from './commands/export.ts'
import type { Status } from '#shared/article/status.ts'
import type { Language } from '#shared/article/article.ts'
import { type ExportFormat, exportFormats } from '#shared/contract/publishing.ts'
import { common } from '#shared/locales/common.ts'
import { oldEncodings } from '#shared/text/encodings/encodings.ts'
import type { ExitCode } from './exitCodes.ts'
import { addNotes, helpConfiguration } from './helpText.ts'
import type { Surroundings } from './run.ts'
import type { Stopping } from './stopping.ts'
import type { Terminal } from './terminal.ts'
import { appVersion } from './host.ts'

interface Parts {
  /** How the program is called, as the help shows it. */
  name: string
  terminal: Terminal
  stopping: Stopping
  /** Told how a command ended. */
  onEnd: (exitCode: ExitCode) => void
}

/**
 * Each command loads its work when it is called, so that help and mistakes are answered at once.
 */
export function createProgram(parts: Parts): Command {
  const { terminal } = parts
  const { t } = terminal
  const program = new Command(parts.name)
    .description(t('cli:help.about'))
    .option('--library <dir>', t('cli:help.library'))
    .addOption(new Option('--lang <lang>', t('cli:help.lang')).choices(['vi', 'en']))
    .version(appVersion(), '-V, --version', t('cli:help.version'))
    .helpOption('-h, --help', t('cli:help.help'))
    .helpCommand('help [command]', t('cli:help.helpCommand'))
    .configureHelp(helpConfiguration(terminal))
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
  addFindingCommands(program, parts)
  addMakingCommands(program, parts)
  addStyle(program, parts)
  addCaringCommands(program, parts)
  addNotes(program, terminal, {
    examples: [
      'list --status approved',
      'search hoi khuyen hoc',
      'export --status approved --out ~/web',
    ],
  })
  return program.addHelpText('after', `\n${t('cli:help.exitCodes')}`)
}

const statusNames = Object.keys(common.vi.status)
const jsonFlag = '--json'

function addFindingCommands(program: Command, parts: Parts): void {
  const { terminal } = parts
  const { t } = terminal
  const list = program
    .command('list')
    .description(t('cli:list.about'))
    .addOption(new Option('--status <status>', t('cli:list.status')).choices(statusNames))
    .option(jsonFlag, t('cli:help.json'))
    .action((options: { status?: Status; json?: boolean }, command: Command) =>
      run(parts, command, async (at) => (await import('./commands/stories.ts')).list(at, options)),
    )
  addNotes(list, terminal, {
    examples: ['list', 'list --status inReview', 'list --json'],
    shape: t('cli:list.shape'),
  })
  const search = program
    .command('search')
    .description(t('cli:search.about'))
    .argument('<text...>', t('cli:search.text'))
    .option(jsonFlag, t('cli:help.json'))
    .action((words: string[], options: { json?: boolean }, command: Command) =>
      run(parts, command, async (at) =>
        (await import('./commands/stories.ts')).search(at, words, options),
      ),
    )
  addNotes(search, terminal, {
    examples: ['search hoi khuyen hoc', 'search "Cần Thơ" --json'],
    shape: t('cli:search.shape'),
  })
}

function addMakingCommands(program: Command, parts: Parts): void {
  const { terminal } = parts
  const { t } = terminal
  const makeNew = program
    .command('new')
    .description(t('cli:new.about'))
    .option('--headline <text>', t('cli:new.headline'))
    .addOption(
      new Option('--language <lang>', t('cli:new.language')).choices(['vi', 'en']).default('vi'),
    )
    .action((options: { headline?: string; language: Language }, command: Command) =>
      run(parts, command, async (at) =>
        (await import('./commands/stories.ts')).makeNew(at, options),
      ),
    )
  addNotes(makeNew, terminal, {
    examples: ['new', 'new --headline "Chợ nổi Cái Răng ngày cuối năm"'],
  })
  const importing = program
    .command('import')
    .description(t('cli:import.about'))
    .argument('<file...>', t('cli:import.files'))
    .addOption(
      new Option('--on-existing <what>', t('cli:import.onExisting')).choices([
        'copy',
        'replace',
        'skip',
      ]),
    )
    .addOption(
      new Option('--encoding <name>', t('cli:import.encoding')).choices(['auto', ...oldEncodings]),
    )
    .option(jsonFlag, t('cli:help.json'))
    .action((places: string[], options: ImportOptions, command: Command) =>
      run(parts, command, async (at) =>
        (await import('./commands/import.ts')).importFiles(at, places, options),
      ),
    )
  addNotes(importing, terminal, {
    examples: [
      'import bai.docx',
      'import ~/web --on-existing skip',
      'import bai-cu.txt --encoding auto',
    ],
    shape: t('cli:import.shape'),
  })
  addHandingOver(program, parts)
  addCheck(program, parts)
  addExport(program, parts)
}

function addHandingOver(program: Command, parts: Parts): void {
  const { terminal } = parts
  const { t } = terminal
  const handoff = program
    .command('handoff')
    .description(t('cli:handoff.about'))
    .argument('<id...>', t('cli:handoff.ids'))
    .requiredOption('--out <file>', t('cli:handoff.out'))
    .option('--no-photos', t('cli:handoff.noPhotos'))
    .option('--whole-photos', t('cli:handoff.wholePhotos'))
    .option('--note <text>', t('cli:handoff.note'))
    .option('--password-file <file>', t('cli:handoff.passwordFile'))
    .option('--replace', t('cli:backup.replace'))
    .action((ids: string[], options: HandoffOptions, command: Command) =>
      run(parts, command, async (at) =>
        (await import('./commands/handoff.ts')).handOff(at, ids, options),
      ),
    )
  addNotes(handoff, terminal, {
    examples: [
      'handoff 52ec98ef --out ~/usb/cho-noi.toasoan',
      'handoff 52ec98ef 0f0e0d0c --out tin.toasoan --password-file mat-khau.txt',
    ],
  })
  const receive = program
    .command('receive')
    .description(t('cli:receive.about'))
    .argument('<file...>', t('cli:receive.files'))
    .option('--password-file <file>', t('cli:handoff.passwordFile'))
    .option('--dry-run', t('cli:receive.dryRun'))
    .option(jsonFlag, t('cli:help.json'))
    .action((files: string[], options: ReceiveOptions, command: Command) =>
      run(parts, command, async (at) =>
        (await import('./commands/receive.ts')).receive(at, files, options),
      ),
    )
  addNotes(receive, terminal, {
    examples: ['receive ~/usb/cho-noi.toasoan', 'receive *.toasoan --dry-run'],
    shape: t('cli:receive.shape'),
  })
}

function addExport(program: Command, parts: Parts): void {
  const { terminal } = parts
  const { t } = terminal
  const exporting = program
    .command('export')
    .description(t('cli:export.about'))
    .argument('[id...]', t('cli:export.ids'))
    .option('--all', t('cli:export.all'))
    .addOption(new Option('--status <status>', t('cli:export.status')).choices(statusNames))
    .addOption(
      new Option('--format <formats>', t('cli:export.format'))
        .argParser(formatsOf)
        .default(['html', 'json']),
    )
    .option('--preset <name>', t('cli:export.preset'))
    .option('--template <name>', t('cli:export.template'))
    .requiredOption('--out <dir>', t('cli:export.out'))
    .addOption(
      new Option('--on-taken <what>', t('cli:export.onTaken')).choices([
        'replace',
        'rename',
        'skip',
      ]),
    )
    .option('--override', t('cli:export.override'))
    .option(jsonFlag, t('cli:help.json'))
    .action((ids: string[], options: Omit<ExportOptions, 'formatGiven'>, command: Command) => {
      const selections = [ids.length > 0, options.all, options.status].filter(Boolean)
      if (selections.length !== 1) return command.error('', { code: 'selection' })
      const formatGiven = command.getOptionValueSource('format') === 'cli'
      const needsTemplate = options.format.includes('template')
      if (
        (formatGiven || options.preset === undefined) &&
        needsTemplate !== (options.template !== undefined)
      )
        return command.error('', { code: 'template' })
      return run(parts, command, async (at) =>
        (await import('./commands/export.ts')).exportArticles(at, ids, {
          ...options,
          formatGiven,
        }),
      )
    })
  addNotes(exporting, terminal, {
    examples: [
      'export 52ec98ef --out ~/web',
      'export --status approved --format html --out ~/web --on-taken rename',
      'export --all --format json --out ~/json',
      'export --status approved --preset "Báo điện tử" --out ~/web.zip',
      'export --all --format ninjs,template --template "Bản tin" --out ~/tin',
    ],
    shape: t('cli:export.shape'),
  })
}

function addCheck(program: Command, parts: Parts): void {
  const { terminal } = parts
  const { t } = terminal
  const check = program
    .command('check')
    .description(t('cli:check.about'))
    .argument('[id...]', t('cli:check.ids'))
    .option('--all', t('cli:export.all'))
    .addOption(new Option('--status <status>', t('cli:export.status')).choices(statusNames))
    .option(jsonFlag, t('cli:help.json'))
    .action((ids: string[], options: CheckOptions, command: Command) => {
      const selections = [ids.length > 0, options.all, options.status].filter(Boolean)
      if (selections.length !== 1) return command.error('', { code: 'selection' })
      return run(parts, command, async (at) =>
        (await import('./commands/check.ts')).check(at, ids, options),
      )
    })
  addNotes(check, terminal, {
    examples: ['check 52ec98ef', 'check --status approved', 'check --all --json'],
    shape: t('cli:check.shape'),
  })
}

function addStyle(program: Command, parts: Parts): void {
  const { terminal } = parts
  const { t } = terminal
  const load = () => import('./commands/style.ts')
  const style = program.command('style').description(t('cli:style.about'))
  style
    .command('list')
    .description(t('cli:style.list'))
    .option(jsonFlag, t('cli:help.json'))
    .action((options: { json?: boolean }, command: Command) =>
      run(parts, command, async (at) => (await load()).listRules(at, options)),
    )
  style
    .command('import')
    .description(t('cli:style.import'))
    .argument('<file...>', t('cli:style.files'))
    .action((files: string[], _: object, command: Command) =>
      run(parts, command, async (at) => (await load()).importRules(at, files)),
    )
  style
    .command('check')
    .description(t('cli:style.check'))
    .argument('<file...>', t('cli:style.files'))
    .action((files: string[], _: object, command: Command) =>
      run(parts, command, async (at) => (await load()).checkRules(at, files)),
    )
  style
    .command('export')
    .description(t('cli:style.export'))
    .argument('<id>', t('cli:style.id'))
    .option('--out <file>', t('cli:style.out'))
    .option('--replace', t('cli:backup.replace'))
    .action((id: string, options: { out?: string; replace?: boolean }, command: Command) =>
      run(parts, command, async (at) => (await load()).exportRules(at, id, options)),
    )
  addNotes(style, terminal, {
    examples: [
      'style check quy-tac.json',
      'style import quy-tac.json ten-rieng.json',
      'style list',
      'style export ten-rieng --out ~/usb/ten-rieng.json',
    ],
    shape: t('cli:style.shape'),
  })
}

function addCaringCommands(program: Command, parts: Parts): void {
  const { terminal } = parts
  const { t } = terminal
  const verify = program
    .command('verify')
    .description(t('cli:verify.about'))
    .option(jsonFlag, t('cli:help.json'))
    .action((options: { json?: boolean }, command: Command) =>
      run(parts, command, async (at) => (await import('./commands/verify.ts')).verify(at, options)),
    )
  addNotes(verify, terminal, {
    examples: ['verify', 'verify --json'],
    shape: t('cli:verify.shape'),
  })
  const backup = program
    .command('backup')
    .description(t('cli:backup.about'))
    .argument('<file>', t('cli:backup.file'))
    .option('--replace', t('cli:backup.replace'))
    .action((file: string, options: { replace?: boolean }, command: Command) =>
      run(parts, command, async (at) =>
        (await import('./commands/backup.ts')).backup(at, file, options),
      ),
    )
  addNotes(backup, terminal, {
    examples: ['backup ~/toa-soan.zip', 'backup ~/toa-soan.zip --replace'],
  })
  const schema = program
    .command('schema')
    .description(t('cli:schema.about'))
    .action((_: object, command: Command) =>
      run(parts, command, async (at) => (await import('./commands/export.ts')).schema(at.terminal)),
    )
  addNotes(schema, terminal, { examples: ['schema > article.schema.json'] })
}

async function run(
  { terminal, stopping, onEnd }: Parts,
  command: Command,
  work: (surroundings: Surroundings) => Promise<ExitCode>,
): Promise<void> {
  const { library } = command.optsWithGlobals<{ library?: string }>()
  const libraryFolder = library === undefined ? null : resolve(library)
  onEnd(await work({ terminal, stopping, libraryFolder, command: nameOf(command) }))
}

/** `list`; `style import` of a command within another. */
function nameOf(command: Command): string {
  return command.parent?.parent ? `${command.parent.name()} ${command.name()}` : command.name()
}

/** `html,json`, each once, in the order in which they are offered. */
function formatsOf(value: string): ExportFormat[] {
  const wanted = new Set(value.split(',').map((format) => format.trim()))
  const formats = exportFormats.filter((format) => wanted.has(format))
  if (formats.length === 0 || formats.length !== wanted.size) throw new InvalidArgumentError('')
  return formats
}
