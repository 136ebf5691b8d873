import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { project } from '../../build/built.ts'
import { electronBinary } from '../../build/electronBinary.ts'
import '#renderer/newsroom/newsroom.ts'
import type { RunningApp } from './hosts/app.ts'
import { launchBrowser } from './hosts/browser.ts'
import { asRoot, launchDesktop } from './hosts/desktop.ts'
import { host, launchApp } from './hosts/hosts.ts'
import { newStory, panel, t } from './reporter.ts'
import { runCli } from './runCli.ts'

let folder: string
let app: RunningApp | null

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'))
  app = null
})

afterEach(async () => {
  await app?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe(`in the ${host} host`, () => {
  test('the app opens with its name, its bridge and no complaint', async () => {
    app = await launchApp({ library: join(folder, 'library') })
    const { page } = app
    await page.locator('#root button').first().waitFor()
    expect(await page.title()).toContain('Tòa soạn')
    expect(await page.evaluate(() => Object.keys(window.newsroom).sort())).toEqual([
      'call',
      'on',
      'photoAddress',
      'previewAddress',
    ])
    expect(
      await page.evaluate(() => [
        typeof Reflect.get(window, 'require'),
        typeof Reflect.get(window, 'process'),
      ]),
    ).toEqual(['undefined', 'undefined'])
    expect(await page.evaluate(() => window.newsroom.call('articles.drop', {}))).toMatchObject({
      ok: false,
      error: { code: 'badCall' },
    })
    expect(app.consoleLines.filter((line) => !line.startsWith('log:'))).toEqual([])
  })

  test('inline script and foreign style, picture and connection are refused by the policy', async () => {
    app = await launchApp({ library: join(folder, 'library') })
    const { page } = app
    await page.evaluate(async () => {
      const directives: string[] = []
      Reflect.set(window, 'directives', directives)
      document.addEventListener('securitypolicyviolation', (event) =>
        directives.push(event.effectiveDirective),
      )
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      const image = document.createElement('img')
      image.src = 'https://example.com/a.png'
      document.body.append(image)
      const frame = document.createElement('iframe')
      frame.src = 'https://example.com/'
      document.body.append(frame)
      document.body.insertAdjacentHTML(
        'beforeend',
        '<p style="color: red" onclick="window.ran = true"></p>',
      )
      document.querySelector<HTMLElement>('p[onclick]')!.click()
      await fetch('https://example.com/').catch(() => {})
    })
    const refused = (): Promise<string[]> =>
      page.evaluate(() => [...new Set(Reflect.get(window, 'directives') as string[])].sort())
    await expect
      .poll(refused)
      .toEqual([
        'connect-src',
        'frame-src',
        'img-src',
        'script-src-attr',
        'script-src-elem',
        'style-src-attr',
      ])
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
  })

  test('what is typed right before closing is there after opening again', async () => {
    const library = join(folder, 'library')
    const headline = 'Phối hợp liên ngành bảo vệ rừng'
    app = await launchApp({ library })
    await newStory(app.page)
    await app.page.keyboard.type(headline)
    await app.close()
    app = await launchApp({ library })
    await app.page.getByText(headline).first().waitFor()
    expect(app.consoleLines.filter((line) => !line.startsWith('log:'))).toEqual([])
  })

  test('a name that nobody ended with Enter is kept when the program is closed', async () => {
    const library = join(folder, 'library')
    app = await launchApp({ library })
    await newStory(app.page)
    await panel(app.page).getByLabel(t('inspector:authors')).pressSequentially('Minh Huệ')
    await app.close()
    app = null
    expect(JSON.parse(await runCli(['list', '--json', '--library', library]))).toMatchObject([
      { authors: ['Minh Huệ'] },
    ])
  })
})

describe.runIf(host === 'desktop')('the desktop window', () => {
  test('goes nowhere, opens nothing and is permitted nothing', async () => {
    const desktop = await launchDesktop({ library: join(folder, 'library') })
    app = desktop
    const { page, electron } = desktop
    const address = page.url()
    await page.evaluate(() => {
      location.href = 'https://example.com/'
    })
    await page.evaluate(() => {
      location.href = 'app://newsroom/assets/'
    })
    expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
    expect(
      await page.evaluate(() =>
        navigator.permissions.query({ name: 'geolocation' }).then((it) => it.state),
      ),
    ).toBe('denied')
    expect(page.url()).toBe(address)
    expect(
      await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    ).toBe(1)
    const preferences = await electron.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!
      return (
        webContents as unknown as { getLastWebPreferences: () => object }
      ).getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    })
    expect(
      await electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled()),
    ).toBe(false)
  })

  test('a call from a frame inside the page is refused', async () => {
    const desktop = await launchDesktop({ library: join(folder, 'library') })
    app = desktop
    await desktop.page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'preview://00000000-0000-4000-8000-000000000000/index.html'
      document.body.append(frame)
    })
    await expect.poll(() => desktop.page.frames().length).toBe(2)
    const bridges = await Promise.all(
      desktop.page
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate(() => 'newsroom' in window).catch(() => false)),
    )
    expect(bridges).toEqual([false])
  })

  test('only one runs for the user: a second start brings the first to the front and ends', async () => {
    const userData = join(folder, 'user')
    const library = join(folder, 'library')
    const desktop = await launchDesktop({ library, userData })
    app = desktop
    await desktop.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.minimize(),
    )
    const second = spawn(
      electronBinary()!,
      [...asRoot, project, `--library=${library}`, `--user-data-dir=${userData}`],
      { stdio: 'ignore' },
    )
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
    await expect
      .poll(() =>
        desktop.electron.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]!.isMinimized(),
        ),
      )
      .toBe(false)
  })

  test('opens where and as large as it was left', async () => {
    const userData = join(folder, 'user')
    const library = join(folder, 'library')
    const place = { x: 130, y: 90, width: 1000, height: 700 }
    const first = await launchDesktop({ library, userData })
    await first.electron.evaluate(
      ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]!.setBounds(place),
      place,
    )
    await first.close()
    const second = await launchDesktop({ library, userData })
    app = second
    const bounds = await second.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.getNormalBounds(),
    )
    expect(bounds).toEqual(place)
  })

  test('menus speak the chosen language at once', async () => {
    const desktop = await launchDesktop({ library: join(folder, 'library'), language: 'vi' })
    app = desktop
    const menu = (): Promise<string[]> =>
      desktop.electron.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()!.items.map((item) => item.label),
      )
    expect(await menu()).toContain('Tệp')
    await desktop.page.evaluate(() => window.newsroom.call('settings.change', { language: 'en' }))
    await expect.poll(menu).toContain('File')
    await desktop.page.evaluate(() => window.newsroom.call('settings.change', { theme: 'dark' }))
    await expect
      .poll(() => desktop.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource))
      .toBe('dark')
  })

  test('a window whose page has died is offered again', async () => {
    const desktop = await launchDesktop({ library: join(folder, 'library') })
    app = desktop
    const buttons = await desktop.electron.evaluate(
      ({ BrowserWindow, dialog }) =>
        new Promise<string[]>((resolve) => {
          let offered: string[] = []
          dialog.showMessageBox = (...args: unknown[]) => {
            offered = (args[1] as { buttons: string[] }).buttons
            return Promise.resolve({ response: 0, checkboxChecked: false })
          }
          const { webContents } = BrowserWindow.getAllWindows()[0]!
          webContents.once('did-finish-load', () => resolve(offered))
          webContents.forcefullyCrashRenderer()
        }),
    )
    expect(buttons).toEqual(['Mở lại cửa sổ', 'Thoát'])
  })

  test('a window that hangs is closed only when the person says so', async () => {
    const desktop = await launchDesktop({ library: join(folder, 'library') })
    const ended = new Promise((resolve) => desktop.electron.process().once('exit', resolve))
    const asked = desktop.electron.evaluate(
      ({ BrowserWindow, dialog }) =>
        new Promise<string[]>((resolve) => {
          dialog.showMessageBox = (...args: unknown[]) => {
            resolve((args[1] as { buttons: string[] }).buttons)
            return Promise.resolve({ response: 1, checkboxChecked: false })
          }
          const window = BrowserWindow.getAllWindows()[0]!
          void window.webContents.executeJavaScript('setTimeout(() => { for (;;); }, 0)')
          setTimeout(() => window.close(), 200)
        }),
    )
    expect(await asked).toEqual(['Chờ thêm', 'Đóng ngay'])
    await ended
  })
})

describe.runIf(host === 'browser')('the browser host', () => {
  test('answers nobody but the page that the printed address opened', async () => {
    const browser = await launchBrowser({ library: join(folder, 'library') })
    app = browser
    expect(browser.page.url()).toBe(new URL('/', browser.address).href)
    const stranger = await browser.browser.newContext()
    const page = await stranger.newPage()
    const answer = await page.goto(new URL('/', browser.address).href)
    expect(answer?.status()).toBe(403)
    expect(await page.textContent('body')).toMatch(/từ chối|refused/)
    const wrongToken = await page.goto(new URL('/?token=wrong', browser.address).href)
    expect(wrongToken?.status()).toBe(403)
    expect(await browser.page.evaluate(() => document.cookie)).toBe('')
  })

  test('says so when the program behind the page is gone', async () => {
    const browser = await launchBrowser({ library: join(folder, 'library') })
    app = browser
    const ended = new Promise((resolve) => browser.server.once('exit', resolve))
    browser.server.kill('SIGKILL')
    await ended
    const answer = await browser.page.evaluate(() => window.newsroom.call('settings.get', {}))
    expect(answer).toEqual({ ok: false, error: { code: 'hostGone' } })
  })

  test('says who holds a library that is open already', async () => {
    const library = join(folder, 'library')
    app = await launchBrowser({ library })
    const second = spawn(process.execPath, [
      join(project, 'electron/browser/main.ts'),
      '--library',
      library,
    ])
    let said = ''
    second.stderr.on('data', (data: Buffer) => {
      said += data.toString()
    })
    const code = await new Promise((resolve) => second.once('exit', resolve))
    expect(code).toBe(1)
    expect(said).toMatch(/Tòa soạn (trong trình duyệt|in a browser)/)
  })
})
