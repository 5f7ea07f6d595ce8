import { useId, useState, type KeyboardEvent } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { itemAfterKey } from '../../ui/roving-focus.ts'
import { fuzzySearch } from './fuzzy-match.ts'
import { type PaletteEntry, wordsOf } from './palette-entries.ts'
import './command-palette.css'

/** At most so many answers are shown; one more letter is quicker than a longer list. */
const SHOWN = 50

export interface CommandPaletteProps {
  readonly open: boolean
  readonly entries: readonly PaletteEntry[]
  readonly onClose: () => void
}

/** Anything by its name: type a few letters of it, Enter takes the one marked. */
export function CommandPalette({ open, entries, onClose }: CommandPaletteProps) {
  const text = useText().frame.palette
  return (
    <Dialog open={open} heading={text.open} onClose={onClose}>
      <PaletteSearch entries={entries} onClose={onClose} />
    </Dialog>
  )
}

function PaletteSearch({ entries, onClose }: Omit<CommandPaletteProps, 'open'>) {
  const text = useText().frame.palette
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = fuzzySearch(query, entries, wordsOf).slice(0, SHOWN)
  const marked = found[at]

  const take = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return
    onClose()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') return take(marked)
    if (event.key === 'Escape') {
      // A search field would only empty itself.
      event.preventDefault()
      return onClose()
    }
    const next = itemAfterKey(event.key, at, found.length, 'vertical')
    if (next === null || event.key === 'Home' || event.key === 'End') return
    event.preventDefault()
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div className="palette">
      <input
        className="input"
        type="search"
        role="combobox"
        aria-label={text.label}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={marked === undefined ? undefined : `${id}-${at}`}
        placeholder={text.label}
        autoComplete="off"
        spellCheck={false}
        data-first
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" role="status">
        {found.length === 0 ? text.nothing({ query }) : text.found({ count: found.length })}
      </p>
      {found.length === 0 ? <p className="palette-nothing">{text.nothing({ query })}</p> : null}
      <ul className="palette-list" id={`${id}-list`} role="listbox" aria-label={text.label} hidden={found.length === 0}>
        {found.map((entry, index) => (
          <li
            key={entry.id}
            id={`${id}-${index}`}
            className="palette-entry"
            role="option"
            aria-selected={index === at}
            onPointerMove={() => setAt(index)}
            onClick={() => take(entry)}
          >
            <span className="palette-label">
              {entry.label}
              {entry.within === undefined ? null : <span className="palette-within"> {entry.within}</span>}
            </span>
            <span className="palette-kind">{entry.keys ?? text.kinds[entry.kind]}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
