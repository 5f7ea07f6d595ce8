import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { DesktopText } from '../hosts/desktop/text.ts'

/** The menu: what the system expects, and no more. Its accelerators reach a page first, which may have its own undo. */
export function setMenu({ menu }: DesktopText): void {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [separator, { role: 'toggleDevTools', label: menu.developerTools }]
  const template: MenuItemConstructorOptions[] = [
    { label: menu.file, submenu: [{ role: 'quit', label: menu.quit, accelerator: 'CmdOrCtrl+Q' }] },
    {
      label: menu.edit,
      submenu: [
        { role: 'undo', label: menu.undo },
        { role: 'redo', label: menu.redo },
        separator,
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'selectAll', label: menu.selectAll },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { role: 'reload', label: menu.reload },
        separator,
        { role: 'resetZoom', label: menu.actualSize },
        { role: 'zoomIn', label: menu.zoomIn },
        { role: 'zoomOut', label: menu.zoomOut },
        separator,
        { role: 'togglefullscreen', label: menu.fullScreen },
        ...developer,
      ],
    },
  ]
  const onMac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...onMac, ...template]))
}
