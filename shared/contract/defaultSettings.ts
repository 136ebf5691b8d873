import type { Settings } from './library.ts'

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  sections: [],
  profile: null,
  source: '',
  headlineLength: 90,
  standfirstLength: 300,
  baseAddress: '',
  templates: [],
  leadPhotoWidth: 1_200,
  checks: {},
  underlines: true,
}
