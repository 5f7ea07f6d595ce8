import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { z } from 'zod'
import { readJsonFile, writeJsonFile } from '../hosts/files/json-file.ts'
import { log } from './log.ts'

const schema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  isMaximized: z.boolean(),
})

export type WindowState = z.infer<typeof schema>

const firstSize = { width: 1280, height: 800 }
const settleMs = 400

/** Where the window was; null before its first time, and where that screen is no longer there. */
export async function readWindowState(file: string): Promise<WindowState | null> {
  const read = await readJsonFile(file, schema)
  if (!read.ok) log('failed', `the window's place could not be read: ${read.error.kind}`)
  const state = read.ok ? read.value : null
  return state !== null && isVisible(state) ? state : null
}

export const boundsOf = (state: WindowState | null): Partial<Rectangle> => state ?? firstSize

/** Writes the window's place down when it has stopped moving; the function given back waits for the last writing. */
export function rememberWindowState(window: BrowserWindow, file: string): () => Promise<void> {
  let settled: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  const write = (): void => {
    if (window.isDestroyed() || window.isMinimized()) return
    const state = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    writing = writing.then(async () => {
      const result = await writeJsonFile(file, state)
      if (!result.ok) log('failed', `the window's place could not be kept: ${result.error.kind}`)
    })
  }
  const later = (): void => {
    clearTimeout(settled)
    settled = setTimeout(write, settleMs)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('maximize', later)
  window.on('unmaximize', later)
  window.on('close', () => {
    clearTimeout(settled)
    write()
  })
  return () => writing
}

/** Enough of the title bar is on a screen to take hold of. */
function isVisible({ x, y, width }: WindowState): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    return across >= 100 && y >= workArea.y && y < workArea.y + workArea.height - 40
  })
}
