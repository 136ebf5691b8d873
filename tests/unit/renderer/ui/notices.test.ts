import { beforeEach, describe, expect, it } from 'vitest'
import {
  dropNotice,
  lowerBanner,
  offerUndo,
  raiseBanner,
  showFailure,
  showNotice,
  useNotices,
} from '#renderer/ui/notices.ts'

beforeEach(() => useNotices.setState({ notices: [], banners: [] }))

const texts = (): string[] => useNotices.getState().notices.map(({ text }) => text)

describe('notices', () => {
  it('say a failure in a sentence of the language now spoken', () => {
    showFailure({ code: 'libraryLocked', holder: 'laptop-2' })
    expect(texts()).toEqual(['Thư viện đang được mở bởi laptop-2. Hãy đóng bên đó trước.'])
  })

  it('keep quiet about what the user stopped', () => {
    showFailure({ code: 'cancelled' })
    expect(texts()).toEqual([])
  })

  it('offer to undo for ten seconds', () => {
    let undone = false
    offerUndo('Đã chuyển 1 bài vào thùng rác.', () => (undone = true))
    const [notice] = useNotices.getState().notices
    expect(notice?.stays).toBe(10_000)
    notice?.action?.act()
    expect(undone).toBe(true)
  })

  it('keep the newest five, and let one be dropped', () => {
    for (const text of ['1', '2', '3', '4', '5', '6']) showNotice(text)
    expect(texts()).toEqual(['2', '3', '4', '5', '6'])
    dropNotice(useNotices.getState().notices[1]!.id)
    expect(texts()).toEqual(['2', '4', '5', '6'])
  })
})

describe('banners', () => {
  it('stay until they are lowered; raising one again replaces it', () => {
    raiseBanner({ id: 'save', tone: 'wrong', text: 'a', actions: [] })
    raiseBanner({ id: 'photo', tone: 'caution', text: 'b', actions: [] })
    raiseBanner({ id: 'save', tone: 'wrong', text: 'c', actions: [] })
    expect(useNotices.getState().banners.map(({ text }) => text)).toEqual(['b', 'c'])
    lowerBanner('photo')
    expect(useNotices.getState().banners.map(({ text }) => text)).toEqual(['c'])
  })
})
