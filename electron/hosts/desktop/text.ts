/** What the main process says: it knows no pages, and these sentences come through the hosts' door to the texts. */
export { desktopText, type DesktopText } from '#messages'
