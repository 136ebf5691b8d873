/** Commands that a native menu, a shortcut and the command palette share. */
export const commands = [
  'newArticle',
  'import',
  'export',
  'preview',
  'search',
  'palette',
  'find',
  'replace',
  'attachPhoto',
  'photoLibrary',
  'addRelated',
  'toggleLibrary',
  'toggleInspector',
  'settings',
  'shortcuts',
  'undo',
  'redo',
  'repairEncoding',
  'showChanges',
  'nextChange',
  'previousChange',
  'acceptChange',
  'rejectChange',
] as const

export type Command = (typeof commands)[number]
