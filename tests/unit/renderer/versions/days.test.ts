import { expect, it } from 'vitest'
import { daysOf } from '../../../../renderer/versions/days.ts'
import type { ListedVersion } from '../../../../shared/contract/versions.ts'

const made = (versionId: string, at: Date): ListedVersion => ({
  versionId,
  parents: [],
  madeAt: at.toISOString(),
  reason: 'writing',
  author: { name: '', role: null, device: '' },
  note: '',
  name: '',
  words: null,
})

it('puts versions of one day under it and keeps their order, also where a clock was wrong', () => {
  const versions = [
    made('c', new Date(2023, 1, 14, 0, 5)),
    made('b', new Date(2031, 0, 1)),
    made('a', new Date(2023, 1, 14, 23, 41)),
    made('z', new Date(2023, 1, 14, 1, 0)),
  ]
  const days = daysOf(versions, 'vi')
  expect(days.map(({ day, versions: of }) => [day, ...of.map(({ versionId }) => versionId)])).toEqual([
    ['14/2/2023', 'c'],
    ['1/1/2031', 'b'],
    ['14/2/2023', 'a', 'z'],
  ])
})
