import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { host } from './hosts/hosts.ts'
import { launchPackaged, packageProgram } from './hosts/packaged.ts'

describe.runIf(host === 'desktop')('the packaged program', () => {
  let folder: string
  let program: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'packaged-'))
    program = packageProgram()
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('keeps a story from one start to the next', async () => {
    const options = { library: join(folder, 'thư viện'), userData: join(folder, 'user') }
    const first = await launchPackaged(program, options)
    await first.page.locator('#root button').first().waitFor()
    await first.page.keyboard.press('Control+n')
    await first.page.locator('[contenteditable=true]').first().waitFor()
    await first.page.keyboard.type('Chợ nổi Cái Răng vào xuân')
    await first.page.getByText('Đã lưu').first().waitFor()
    expect(await first.close()).toBe(0)

    const second = await launchPackaged(program, options)
    await second.page.getByText('Chợ nổi Cái Răng vào xuân').first().waitFor()
    expect(await second.close()).toBe(0)
  })

  test('can only be run as what it is', async () => {
    const fuses = await getCurrentFuseWire(program)
    expect(fuses[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
    expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE)
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE)
    expect(fuses[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.ENABLE)
    expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(FuseState.ENABLE)
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)
  })
})
