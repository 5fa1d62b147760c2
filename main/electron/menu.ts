import { Menu, type MenuItemConstructorOptions } from "electron";

const isMac = process.platform === "darwin";

const TEMPLATE: MenuItemConstructorOptions[] = [
  ...(isMac ? [{ role: "appMenu" } as const] : []),
  { label: "File", submenu: [{ role: isMac ? "close" : "quit" }] },
  { role: "editMenu" },
  {
    label: "View",
    submenu: [
      { role: "resetZoom" },
      { role: "zoomIn" },
      { role: "zoomOut" },
      { type: "separator" },
      { role: "togglefullscreen" },
      { role: "toggleDevTools" },
    ],
  },
  { role: "windowMenu" },
];

/** Installs the menu of the app. A reload is left out: it would only drop the view's state. */
export function installMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(TEMPLATE));
}
