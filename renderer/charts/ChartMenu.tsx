import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react'
import type { ChartsText } from '#messages'
import { useClipboard } from '../ui/clipboard.ts'
import { useSaid } from '../ui/use-said.ts'
import type { ChartFile } from './chart-props.ts'
import type { ThemeName } from './core/theme.ts'
import { download, pictureOf } from './export-picture.ts'

interface Props {
  readonly text: ChartsText
  readonly title: string
  readonly fileName: string
  readonly exportSvg: (theme: ThemeName) => string
  readonly exportCsv: () => string
  readonly save: ((file: ChartFile) => Promise<void>) | undefined
}

/** What can be taken out of a chart: as a picture, as a drawing, as numbers. Light paper unless dark is asked for. */
export function ChartMenu({ text, title, fileName, exportSvg, exportCsv, save = download }: Props): ReactElement {
  const { copyText, copyPicture } = useClipboard()
  const [isOpen, setOpen] = useState(false)
  const [isDark, setDark] = useState(false)
  const { said, clear, run: runSaid } = useSaid(text.failedAction)
  const root = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const list = useId()

  useEffect(() => {
    if (!isOpen) return
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointer)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
    }
  }, [isOpen])

  const drawing = (): string => exportSvg(isDark ? 'dark' : 'light')
  const keep = (ending: string, type: string, content: string | Blob): Promise<void> =>
    save({ name: `${fileName}.${ending}`, content: new Blob([content], { type }) })
  const actions: readonly { readonly label: string; readonly done: string; readonly act: () => Promise<void> }[] = [
    { label: text.copyImage, done: text.copied, act: () => copyPicture(pictureOf(drawing())) },
    { label: text.copyData, done: text.copied, act: () => copyText(exportCsv()) },
    { label: text.saveSvg, done: text.saved, act: () => keep('svg', 'image/svg+xml', drawing()) },
    { label: text.savePng, done: text.saved, act: async () => keep('png', 'image/png', await pictureOf(drawing())) },
    { label: text.saveCsv, done: text.saved, act: () => keep('csv', 'text/csv', exportCsv()) },
  ]
  const run = ({ act, done }: (typeof actions)[number]): void => {
    setOpen(false)
    opener.current?.focus()
    runSaid(act, done)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOpen) {
      setOpen(false)
      opener.current?.focus()
      event.stopPropagation()
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!isOpen || step === 0) return
    const stops = [
      ...(root.current?.querySelectorAll<HTMLElement>('.chart-menu-list button, .chart-menu-list input') ?? []),
    ]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    stops[(at + step + stops.length) % stops.length]?.focus()
    event.preventDefault()
  }
  return (
    <div ref={root} className="chart-menu" onKeyDown={onKeyDown}>
      <span className="chart-said" role="status">
        {said}
      </span>
      <button
        ref={opener}
        type="button"
        className="chart-button"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-label={text.menuOf({ title })}
        onClick={() => {
          setOpen(!isOpen)
          clear()
        }}
      >
        <span aria-hidden="true">{text.menu}</span>
      </button>
      <div id={list} className="chart-menu-list" hidden={!isOpen}>
        {actions.map((action) => (
          <button
            key={action.label}
            type="button"
            onClick={() => {
              run(action)
            }}
          >
            {action.label}
          </button>
        ))}
        <label>
          <input
            type="checkbox"
            checked={isDark}
            onChange={(event) => {
              setDark(event.target.checked)
            }}
          />
          {text.darkPaper}
        </label>
      </div>
    </div>
  )
}
