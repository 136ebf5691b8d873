import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build as packageApp, Platform } from 'electron-builder'
import sharp from 'sharp'
import { build, project } from './built.ts'
import { packagingWith } from './electron-builder.ts'
import {
  downloadElectron,
  electronBinary,
  electronFolder,
  electronVersion,
} from './electronBinary.ts'

const platforms = { linux: Platform.LINUX, darwin: Platform.MAC, win32: Platform.WINDOWS } as const
const installers = { linux: ['AppImage', 'deb'], darwin: ['dmg'], win32: ['nsis'] } as const

process.exitCode = await run()

/** Makes the program's folder, then what this machine can of the installers around it. */
async function run(): Promise<number> {
  const system = process.platform
  if (system !== 'linux' && system !== 'darwin' && system !== 'win32') {
    console.error(`There is no package for ${system}.`)
    return 1
  }
  const { ok, output } = build()
  if (!ok) {
    console.error(output)
    return 1
  }
  if (electronBinary() === null && !downloadElectron()) {
    console.error('Nothing packaged: Electron is not on this machine and could not be downloaded.')
    return 1
  }
  await drawIcon()
  await make('dir')
  // `--dir` is for those who only want to start it.
  const wanted = process.argv.includes('--dir') ? [] : installers[system]
  const missing: string[] = []
  for (const installer of wanted) {
    console.log(`\n${installer}`)
    const trouble = await make(installer).then(() => null, reasonOf)
    if (trouble !== null) missing.push(`${installer}: ${trouble}`)
  }
  console.log(`\nPackaged in ${join(project, 'dist')}.`)
  for (const line of missing) console.log(`Not made on this machine: ${line}`)
  return 0

  function make(target: string): Promise<string[]> {
    return packageApp({
      projectDir: project,
      targets: platforms[system as keyof typeof platforms].createTarget(target),
      publish: 'never',
      config: packagingWith({ folder: electronFolder(), version: electronVersion() }),
    })
  }
}

async function drawIcon(): Promise<void> {
  mkdirSync(join(project, 'dist'), { recursive: true })
  await sharp(join(project, 'build/icon.svg'), { density: 288 })
    .resize(1024, 1024)
    .png()
    .toFile(join(project, 'dist/icon.png'))
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}
