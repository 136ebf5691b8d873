import { expect, it } from 'vitest'
import { initialsOf, personSchema, profileSchema } from '#shared/article/profile.ts'

it('takes the initials of the words that a colleague is called by', () => {
  expect(
    ['Nguyễn Thị Minh Huệ', 'Minh Huệ', 'đặng ân', 'Jane Doe', 'TTXVN', '  ', '"Tùng"'].map(
      initialsOf,
    ),
  ).toEqual(['MH', 'MH', 'ĐÂ', 'JD', 'T', '', 'T'])
  expect(initialsOf('Minh Huệ'.normalize('NFD'))).toBe('MH')
})

it('wants a name in a profile, and none of somebody who has not said it', () => {
  expect(profileSchema.safeParse({ name: '', role: 'desk', initials: '' }).success).toBe(false)
  expect(personSchema.safeParse({ name: '', role: 'reporter', device: 'a1b2c3d4' }).success).toBe(
    true,
  )
  expect(personSchema.safeParse({ name: 'Huệ', role: 'editor', device: 'a1b2c3d4' }).success).toBe(
    false,
  )
  expect(personSchema.safeParse({ name: 'Huệ', role: 'desk', device: '../x' }).success).toBe(false)
})
