import { describe, expect, it } from 'vitest'
import { ancestrySince, handedOver, sinceFor } from '#renderer/changes/ancestry.ts'
import type { ListedVersion, VersionReason } from '#shared/contract/versions.ts'

/**
 * `author/id<parent,parent reason`, newest first as the newsroom lists them; an author with a star
 * works on another laptop.
 */
function versionsOf(...written: string[]): ListedVersion[] {
  return written.map((line) => {
    const [, name = '', versionId = '', parents = '', reason = ''] =
      /^([^/]*)\/(\w+)<([\w,]*) ?(\w*)$/.exec(line)!
    return {
      versionId,
      parents: parents.split(',').filter(Boolean),
      madeAt: '2026-09-03T03:00:00.000Z',
      reason: (reason || 'writing') as VersionReason,
      author: {
        name: name.replace('*', ''),
        role: 'reporter',
        device: name.endsWith('*') ? 'efgh' : 'abcd',
      },
      note: '',
      name: '',
      words: null,
    }
  })
}

function lineage(versions: ListedVersion[], since: string): string[] {
  const chosen = versions.find(({ versionId }) => versionId === since)!
  return ancestrySince(versions, versions[0]!.versionId, chosen).map(
    ({ version, parents }) => `${version.versionId}<${parents.join()}`,
  )
}

describe('the way of a story since a version', () => {
  it('has of versions in a row by one author the last', () => {
    const versions = versionsOf('Huệ/e<d', 'Tùng/d<c', 'Tùng/c<b', 'Huệ/b<a', 'Huệ/a<')
    expect(lineage(versions, 'a')).toEqual(['a<', 'b<0', 'd<1', 'e<2'])
    expect(lineage(versions, 'e')).toEqual(['e<'])
  })

  it('tells two of one name on two laptops apart', () => {
    expect(lineage(versionsOf('Huệ/d<c', 'Huệ*/c<b', 'Huệ*/b<a', 'Huệ/a<'), 'a')).toEqual([
      'a<',
      'c<0',
      'd<1',
    ])
  })

  it('goes both ways where work was merged, also the way that began before the version', () => {
    const versions = versionsOf('Tùng/m<t,h', 'Tùng/t<s', 'Huệ/h<a', 'Tùng/s<a', 'Tùng/a<')
    expect(lineage(versions, 'a')).toEqual(['a<', 'h<0', 't<0', 'm<2,1'])
    expect(lineage(versions, 's')).toEqual(['s<', 'h<0', 't<0', 'm<2,1'])
  })
})

const me = { name: 'Tùng', device: 'abcd' }

describe('the version since which changes are shown', () => {
  const since = (versions: ListedVersion[]): string | undefined => sinceFor(versions, me)?.versionId

  it('is the newest by somebody else, or with which the story changed hands, else the newest', () => {
    expect(since(versionsOf('Tùng/c<b', 'Huệ/b<a', 'Tùng/a<'))).toBe('b')
    expect(since(versionsOf('Tùng/c<b', 'Tùng/b<a handover', 'Tùng/a<'))).toBe('b')
    expect(since(versionsOf('Tùng/b<a', 'Tùng/a<'))).toBe('b')
    expect(since(versionsOf('Tùng/c<b', 'Tùng*/b<a', 'Tùng/a<'))).toBe('b')
    expect(since([])).toBeUndefined()
  })

  it('is the one before where nothing was done since, so that one sees what came back', () => {
    const versions = versionsOf('Huệ/c<b return', 'Huệ/b<a', 'Tùng/a< handover')
    expect(handedOver(versions, me, versions[0]!)?.versionId).toBe('a')
  })
})
