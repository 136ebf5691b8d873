import { mkdirSync, mkdtempSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode, encode } from '@msgpack/msgpack'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDownloads, type Downloads } from '#electron/browser/downloads.ts'
import { createListeners, type Listeners, loopbackHost } from '#electron/browser/host.ts'
import { startServer } from '#electron/browser/server.ts'
import { type Newsroom, openNewsroom } from '#electron/newsroom/newsroom.ts'
import { everyArticle } from '#shared/contract/articles.ts'
import { createTranslator } from '#shared/locales/locales.ts'

const { t } = createTranslator('vi')
const refusal = `${t('desktop:server.refused')}\n`

let folder: string
let newsroom: Newsroom
let downloads: Downloads
let listeners: Listeners
let server: Awaited<ReturnType<typeof startServer>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'server-'))
  mkdirSync(join(folder, 'out/assets'), { recursive: true })
  writeFileSync(join(folder, 'out/index.html'), '<p>__NONCE__ __PREVIEW_KEY__</p>')
  writeFileSync(join(folder, 'out/assets/a.css'), 'p {}')
  downloads = createDownloads()
  listeners = createListeners()
  const host = loopbackHost('0.0.0', downloads, listeners)
  const opened = openNewsroom(join(folder, 'library'), { mode: 'write', holder: 'test', host })
  if (!opened.ok) throw new Error(opened.error.code)
  newsroom = opened.value
  const interfaceFolder = join(folder, 'out')
  server = await startServer({ newsroom, downloads, listeners, interfaceFolder, port: 0, t })
})

afterEach(async () => {
  await server.close()
  newsroom.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Asks as any program on this machine can; fetch would not let the Host or Cookie be chosen. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: Uint8Array,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = httpRequest(
      { host: '127.0.0.1', port: server.secrets.port, path, method, headers },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        )
        response.on('error', reject)
      },
    )
    asking.on('error', reject)
    asking.end(body)
  })
}

function ownPage(): Record<string, string> {
  const { port, session } = server.secrets
  return { cookie: `toa-soan-${port}=${session}` }
}

function call(name: string, input: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(
    `/call/${name}`,
    { ...ownPage(), 'x-toa-soan': 'call', ...headers },
    'POST',
    encode(input),
  )
}

describe('the token', () => {
  test('becomes a cookie that no script and no other site can use, and leaves the address', async () => {
    const answer = await ask(new URL(server.address).pathname + new URL(server.address).search)
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['set-cookie']).toEqual([
      `toa-soan-${server.secrets.port}=${server.secrets.session}; HttpOnly; SameSite=Strict; Path=/`,
    ])
  })

  test('when wrong opens nothing', async () => {
    const answer = await ask('/?token=wrong')
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.body.toString()).toBe(refusal)
  })
})

describe('a foreign request', () => {
  test.each([
    ['without a cookie', () => ({ cookie: '' })],
    ['with a wrong cookie', () => ({ cookie: `toa-soan-${server.secrets.port}=x` })],
    ['for another host', () => ({ host: `evil.vn:${server.secrets.port}` })],
    ['for another port', () => ({ host: '127.0.0.1:1' })],
    ['from another origin', () => ({ origin: 'http://evil.vn' })],
    ['caused by another site', () => ({ 'sec-fetch-site': 'cross-site' })],
  ])('%s is refused with a sentence', async (_name, claims) => {
    for (const path of [
      '/',
      '/assets/a.css',
      '/events',
      '/download/x',
      `/photo/${'0'.repeat(64)}/view`,
    ]) {
      const answer = await ask(path, { ...ownPage(), ...claims() })
      expect([path, answer.status, answer.body.toString()]).toEqual([path, 403, refusal])
    }
    const made = await call('articles.create', { language: 'vi' }, claims())
    expect(made.status).toBe(403)
    const listed = await newsroom.handlers['articles.list'](everyArticle)
    expect(listed.ok && listed.value.rows).toEqual([])
  })

  test('call without the header that forms cannot send is refused', async () => {
    const answer = await ask('/call/settings.get', ownPage(), 'POST', encode({}))
    expect(answer.status).toBe(403)
  })
})

describe('the page', () => {
  test('comes with a policy, a nonce of its own and nothing to keep', async () => {
    const [first, second] = [await ask('/', ownPage()), await ask('/', ownPage())]
    const nonce = first.body.toString().slice(3).split(' ')[0]
    expect(first.headers['content-security-policy']).toContain(`script-src 'nonce-${nonce}'`)
    expect(first.headers['content-security-policy']).toContain("default-src 'none'")
    expect(first.headers['cache-control']).toBe('no-store')
    expect(second.body.toString()).not.toContain(nonce)
  })

  test('has its files, and only its files', async () => {
    expect((await ask('/assets/a.css', ownPage())).body.toString()).toBe('p {}')
    expect((await ask('/..%2flibrary/library.db', ownPage())).status).toBe(404)
    expect((await ask('/x', ownPage(), 'DELETE')).status).toBe(405)
  })
})

describe('a call', () => {
  test('carries values and bytes both ways', async () => {
    const begun = decode((await call('uploads.begin', { fileName: 'ảnh.jpg', byteLength: 3 })).body)
    expect(begun).toMatchObject({ ok: true, value: { uploadId: expect.any(String) as string } })
    const { uploadId } = (begun as { value: { uploadId: string } }).value
    const appended = await call('uploads.append', {
      uploadId,
      offset: 0,
      bytes: new Uint8Array([1, 2, 3]),
    })
    expect(decode(appended.body)).toEqual({ ok: true, value: { received: 3 } })
  })

  test.each([
    ['an unknown name', 'articles.drop', {}],
    ['a name from the prototype', 'toString', {}],
    ['a payload that does not fit', 'articles.create', { language: 'fr' }],
  ])('with %s is a badCall', async (_name, name, input) => {
    expect(decode((await call(name, input)).body)).toMatchObject({
      ok: false,
      error: { code: 'badCall' },
    })
  })

  test('whose body is not MessagePack is a badCall', async () => {
    const headers = { ...ownPage(), 'x-toa-soan': 'call' }
    const answer = await ask('/call/settings.get', headers, 'POST', Buffer.from([0xc1]))
    expect(decode(answer.body)).toMatchObject({ ok: false, error: { code: 'badCall' } })
  })

  test('that announces more than the limit is refused unread', async () => {
    const headers = {
      ...ownPage(),
      'x-toa-soan': 'call',
      'content-length': String(65 * 1024 * 1024),
    }
    const answer = await ask('/call/settings.get', headers, 'POST', Buffer.from([0x80]))
    expect(answer.status).toBe(413)
  })
})

test('an event reaches every page that listens', async () => {
  const response = await fetch(`http://127.0.0.1:${server.secrets.port}/events`, {
    headers: ownPage(),
  })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let heard = (await reader.read()).value ?? ''
  listeners.emit('verifyProgress', { done: 1, total: 2 })
  while (!heard.includes('data: ')) heard += (await reader.read()).value ?? ''
  expect(heard).toContain('data: {"name":"verifyProgress","payload":{"done":1,"total":2}}\n\n')
  await reader.cancel()
})

test('a download is fetched once under its own name, then it is gone', async () => {
  const path = join(folder, 'bài.zip')
  writeFileSync(path, 'zip')
  const address = downloads.offer(path, 'Bài viết.zip')
  const first = await ask(address, ownPage())
  expect(first.body.toString()).toBe('zip')
  expect(first.headers['content-disposition']).toBe(
    "attachment; filename*=UTF-8''B%C3%A0i%20vi%E1%BA%BFt.zip",
  )
  await expect.poll(() => existsSync(path)).toBe(false)
  expect((await ask(address, ownPage())).status).toBe(404)
})

test('a download still waits after a question about it, and after a transfer that broke', async () => {
  const path = join(folder, 'bài.zip')
  const bytes = Buffer.alloc(32 * 1024 * 1024, 7)
  writeFileSync(path, bytes)
  const address = downloads.offer(path, 'bài.zip')
  const asked = await ask(address, ownPage(), 'HEAD')
  expect([asked.status, asked.headers['content-length'], asked.body.byteLength]).toEqual([
    200,
    String(bytes.byteLength),
    0,
  ])
  const breaking = fetch(`http://127.0.0.1:${server.secrets.port}${address}`, {
    headers: ownPage(),
  })
  await (await breaking).body?.cancel()
  expect((await ask(address, ownPage())).body.equals(bytes)).toBe(true)
  await expect.poll(() => existsSync(path)).toBe(false)
  expect((await ask(address, ownPage())).status).toBe(404)
})

test('a download that nobody fetched is removed when the server stops', async () => {
  const path = join(folder, 'bài.zip')
  writeFileSync(path, 'zip')
  downloads.offer(path, 'bài.zip')
  await downloads.close()
  expect(existsSync(path)).toBe(false)
})

test('a preview opens by its key alone, as its frame sends no cookie', async () => {
  const created = await newsroom.handlers['articles.create']({ language: 'vi' })
  if (!created.ok) throw new Error(created.error.code)
  const { id } = created.value.row
  const page = await ask(`/preview/${server.secrets.previewKey}/${id}/index.html`)
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toContain('sandbox allow-same-origin')
  expect(page.headers['content-security-policy']).not.toContain('script-src')
  expect((await ask(`/preview/wrong/${id}/index.html`)).status).toBe(403)
  expect(
    (await ask(`/preview/${server.secrets.previewKey}/${id}/..%2f..%2flibrary.db`)).status,
  ).toBe(404)
})
