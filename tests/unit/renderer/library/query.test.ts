import { describe, expect, it } from 'vitest'
import { countFilters, noFilters, queryOf, statusesIn } from '#renderer/library/query.ts'
import { articleQuerySchema } from '#shared/contract/articles.ts'

describe('queryOf', () => {
  it('asks for everything that is not in the trash', () => {
    expect(queryOf('all', '', noFilters, 'changed')).toEqual({
      text: '',
      statuses: [],
      section: null,
      author: null,
      changedFrom: null,
      changedTo: null,
      trashed: false,
      mine: false,
      sort: 'changed',
    })
  })

  it('holds each view of work to its statuses, whatever the filter says', () => {
    const filters = { ...noFilters, status: 'exported' as const }
    expect(queryOf('work', '', filters, 'changed').statuses).toEqual(['draft', 'returned'])
    expect(queryOf('review', '', filters, 'changed').statuses).toEqual(['inReview'])
    expect(queryOf('ready', '', filters, 'changed').statuses).toEqual(['approved'])
    expect(queryOf('all', '', filters, 'changed').statuses).toEqual(['exported'])
    const mine = (['work', 'review', 'ready', 'all', 'trash'] as const).filter(
      (view) => queryOf(view, '', noFilters, 'changed').mine,
    )
    expect(mine).toEqual(['work'])
  })

  it('looks into the trash only there', () => {
    expect(queryOf('trash', '', noFilters, 'changed').trashed).toBe(true)
    expect(queryOf('work', '', noFilters, 'changed').trashed).toBe(false)
  })

  it('searches for whole letters, without the spaces around', () => {
    const decomposed = ' đường '.normalize('NFD')
    expect(queryOf('all', decomposed, noFilters, 'changed').text).toBe('đường')
  })

  it('is a question that the contract knows, with every filter set', () => {
    const filters = {
      status: 'draft' as const,
      section: 'Giáo dục',
      author: 'Minh Huệ',
      changedFrom: '2023-02-01',
      changedTo: '2023-02-14',
    }
    const query = {
      ...queryOf('all', 'hoi khuyen hoc', filters, 'headline'),
      offset: 0,
      limit: 100,
    }
    expect(articleQuerySchema.parse(query)).toEqual(query)
  })
})

describe('countFilters', () => {
  it('counts what narrows the list in this view', () => {
    const filters = {
      ...noFilters,
      status: 'draft' as const,
      author: 'Minh Huệ',
      changedTo: '2023-02-14',
    }
    expect(countFilters('all', filters)).toBe(3)
    expect(countFilters('work', filters)).toBe(2)
    expect(countFilters('all', noFilters)).toBe(0)
  })
})

describe('statusesIn', () => {
  it('offers a choice only where the view has none', () => {
    expect(statusesIn('all')).toEqual(['draft', 'inReview', 'returned', 'approved', 'exported'])
    expect(statusesIn('review')).toEqual([])
  })
})
