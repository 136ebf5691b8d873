import { describe, expect, it } from 'vitest'
import { groupFiles } from '../../../../renderer/publishing/importGroups.ts'

function files(...paths: string[]) {
  return paths.map((path) => ({ path, file: new File(['x'], path) }))
}

function grouped(...paths: string[]): [string, string[]][] {
  return groupFiles(files(...paths)).map(({ name, files }) => [name, files.map(({ path }) => path)])
}

describe('groupFiles', () => {
  it('keeps each story with its photos', () => {
    expect(
      grouped('ra/mot/article.json', 'ra/mot/photos/1.jpg', 'ra/hai/article.json', 'ra/hai/index.html'),
    ).toEqual([
      ['ra/mot/article.json', ['ra/mot/article.json', 'ra/mot/photos/1.jpg']],
      ['ra/hai/article.json', ['ra/hai/article.json', 'ra/hai/index.html']],
    ])
  })

  it('takes every zip by itself', () => {
    expect(grouped('a.zip', 'B.ZIP')).toEqual([
      ['a.zip', ['a.zip']],
      ['B.ZIP', ['B.ZIP']],
    ])
  })

  it('gives a story inside another folder its own files', () => {
    expect(grouped('article.json', '1.jpg', 'sub/article.json', 'sub/2.jpg')).toEqual([
      ['article.json', ['article.json', '1.jpg']],
      ['sub/article.json', ['sub/article.json', 'sub/2.jpg']],
    ])
  })

  it('takes a JSON file of another name where there is no article.json', () => {
    expect(grouped('bai-cua-toi.json', 'anh.jpg')).toEqual([
      ['bai-cua-toi.json', ['bai-cua-toi.json', 'anh.jpg']],
    ])
  })

  it('finds nothing in photos alone', () => {
    expect(grouped('anh.jpg')).toEqual([])
  })
})
