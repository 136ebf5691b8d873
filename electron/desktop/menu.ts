import type { MenuItemConstructorOptions as Item } from 'electron'
import type { i18n } from 'i18next'
import type { Command } from '#shared/contract/commands.ts'

export interface MenuParts {
  t: i18n['t']
  platform: NodeJS.Platform
  /** Reload and developer tools, for those who work on the program. */
  forDevelopers: boolean
  send: (command: Command) => void
}

/**
 * The native menus. Undo and redo are commands, as only the editor knows what they should undo. No
 * accelerator is Alt with a letter, Ctrl with Space or a bare Ctrl+Shift: input methods take those.
 */
export function menuTemplate(parts: MenuParts): Item[] {
  const isMac = parts.platform === 'darwin'
  return [
    ...(isMac ? [applicationMenu(parts)] : []),
    fileMenu(parts, isMac),
    editMenu(parts, isMac),
    insertMenu(parts),
    reviewMenu(parts),
    viewMenu(parts),
    ...(isMac ? [windowMenu(parts)] : []),
    helpMenu(parts, isMac),
  ]
}

const separator: Item = { type: 'separator' }

function command(
  parts: MenuParts,
  name: Exclude<Command, 'undo' | 'redo'>,
  accelerator?: string,
): Item {
  return {
    label: parts.t(`desktop:menu.${name}`),
    ...(accelerator ? { accelerator } : {}),
    click: () => parts.send(name),
  }
}

function applicationMenu(parts: MenuParts): Item {
  const { t } = parts
  return {
    label: t('appName'),
    submenu: [
      { role: 'about', label: t('desktop:menu.about') },
      separator,
      command(parts, 'settings', 'CmdOrCtrl+,'),
      separator,
      { role: 'hide', label: t('desktop:menu.hide') },
      { role: 'hideOthers', label: t('desktop:menu.hideOthers') },
      { role: 'unhide', label: t('desktop:menu.showAll') },
      separator,
      { role: 'quit', label: t('desktop:menu.quit') },
    ],
  }
}

function fileMenu(parts: MenuParts, isMac: boolean): Item {
  const { t } = parts
  const ending: Item[] = isMac
    ? [{ role: 'close', label: t('close') }]
    : [
        command(parts, 'settings', 'CmdOrCtrl+,'),
        separator,
        { role: 'quit', label: t('desktop:menu.quit'), accelerator: 'CmdOrCtrl+Q' },
      ]
  return {
    label: t('desktop:menu.file'),
    submenu: [
      command(parts, 'newArticle', 'CmdOrCtrl+N'),
      command(parts, 'import', 'CmdOrCtrl+O'),
      separator,
      command(parts, 'receive', 'CmdOrCtrl+Shift+O'),
      command(parts, 'handOver', 'CmdOrCtrl+Shift+H'),
      separator,
      command(parts, 'export', 'CmdOrCtrl+E'),
      command(parts, 'preview', 'CmdOrCtrl+Shift+E'),
      separator,
      ...ending,
    ],
  }
}

function editMenu(parts: MenuParts, isMac: boolean): Item {
  const { t, send } = parts
  return {
    label: t('desktop:menu.edit'),
    submenu: [
      { label: t('undo'), accelerator: 'CmdOrCtrl+Z', click: () => send('undo') },
      { label: t('redo'), accelerator: 'CmdOrCtrl+Shift+Z', click: () => send('redo') },
      separator,
      { role: 'cut', label: t('desktop:menu.cut') },
      { role: 'copy', label: t('desktop:menu.copy') },
      { role: 'paste', label: t('desktop:menu.paste') },
      {
        role: 'pasteAndMatchStyle',
        label: t('desktop:menu.pastePlain'),
        accelerator: 'CmdOrCtrl+Shift+V',
      },
      { role: 'selectAll', label: t('desktop:menu.selectAll') },
      separator,
      command(parts, 'find', 'CmdOrCtrl+F'),
      // Cmd+H hides the program on a Mac.
      command(parts, 'replace', isMac ? 'CmdOrCtrl+Alt+F' : 'CmdOrCtrl+H'),
      command(parts, 'repairEncoding', 'CmdOrCtrl+Shift+L'),
    ],
  }
}

function insertMenu(parts: MenuParts): Item {
  return {
    label: parts.t('desktop:menu.insert'),
    submenu: [
      command(parts, 'attachPhoto', 'CmdOrCtrl+Shift+P'),
      command(parts, 'photoLibrary', 'CmdOrCtrl+Shift+G'),
      command(parts, 'addRelated', 'CmdOrCtrl+Shift+R'),
      command(parts, 'comment', 'CmdOrCtrl+Shift+M'),
    ],
  }
}

function reviewMenu(parts: MenuParts): Item {
  return {
    label: parts.t('desktop:menu.review'),
    submenu: [
      command(parts, 'showChanges', 'CmdOrCtrl+Shift+D'),
      command(parts, 'nextChange', 'CmdOrCtrl+]'),
      command(parts, 'previousChange', 'CmdOrCtrl+['),
      separator,
      command(parts, 'acceptChange', 'CmdOrCtrl+Shift+Enter'),
      command(parts, 'rejectChange', 'CmdOrCtrl+Shift+Backspace'),
    ],
  }
}

function viewMenu(parts: MenuParts): Item {
  const { t } = parts
  const forDevelopers: Item[] = [
    separator,
    { role: 'forceReload', label: t('desktop:menu.reload'), accelerator: 'F5' },
    { role: 'toggleDevTools', label: t('desktop:menu.devTools'), accelerator: 'F12' },
  ]
  return {
    label: t('desktop:menu.view'),
    submenu: [
      command(parts, 'palette', 'CmdOrCtrl+K'),
      command(parts, 'search', 'CmdOrCtrl+Shift+F'),
      separator,
      command(parts, 'toggleLibrary', 'CmdOrCtrl+\\'),
      command(parts, 'toggleInspector', 'CmdOrCtrl+Shift+\\'),
      separator,
      { role: 'zoomIn', label: t('desktop:menu.zoomIn') },
      { role: 'zoomOut', label: t('desktop:menu.zoomOut') },
      { role: 'resetZoom', label: t('desktop:menu.zoomReset') },
      separator,
      { role: 'togglefullscreen', label: t('desktop:menu.fullScreen') },
      ...(parts.forDevelopers ? forDevelopers : []),
    ],
  }
}

function windowMenu({ t }: MenuParts): Item {
  return {
    label: t('desktop:menu.window'),
    role: 'window',
    submenu: [{ role: 'minimize', label: t('desktop:menu.minimize') }],
  }
}

function helpMenu(parts: MenuParts, isMac: boolean): Item {
  const about: Item[] = isMac
    ? []
    : [separator, { role: 'about', label: parts.t('desktop:menu.about') }]
  return {
    label: parts.t('desktop:menu.help'),
    role: 'help',
    submenu: [command(parts, 'shortcuts', 'CmdOrCtrl+/'), ...about],
  }
}
