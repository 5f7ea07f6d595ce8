import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import type { IconName } from './icon-paths.ts'
import { placePopover } from './place-beside.ts'
import { itemAfterKey } from './roving-focus.ts'
import './menu.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly disabled?: boolean
  readonly onChoose: () => void
}

export interface MenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  /** Shown on the button; with `iconOnly` the label is its tooltip. */
  readonly icon?: IconName
  readonly iconOnly?: boolean
}

/** Things to do, behind a button. */
export function Menu({ label, items, icon, iconOnly = false }: MenuProps) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]

  useEffect(() => {
    const popover = list.current
    if (!open || popover === null || anchor.current === null) return
    popover.showPopover()
    placePopover(popover, anchor.current)
    entries()[0]?.focus()
  }, [open])

  const close = () => {
    list.current?.hidePopover()
    anchor.current?.querySelector('button')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries()
    const at = all.findIndex((entry) => entry === document.activeElement)
    if (event.key === 'Tab') return close()
    const typed = event.key.length === 1 ? event.key.toLowerCase() : null
    const named = (entry: HTMLElement) => typed !== null && entry.textContent.toLowerCase().startsWith(typed)
    const next = itemAfterKey(event.key, at, all.length, 'vertical') ?? all.findIndex(named)
    if (next < 0) return
    event.preventDefault()
    all[next]?.focus()
  }
  const button = {
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    'aria-controls': id,
    onClick: () => setOpen(!open),
  } as const
  return (
    <span className="menu" ref={anchor}>
      {iconOnly ? (
        <IconButton icon={icon ?? 'more'} label={label} {...button} />
      ) : (
        <Button look="quiet" {...(icon === undefined ? {} : { icon })} {...button}>
          <span className="menu-label">{label}</span>
          <Icon name="down" />
        </Button>
      )}
      <div
        ref={list}
        id={id}
        className="menu-list"
        role="menu"
        aria-label={label}
        popover="auto"
        onKeyDown={onKeyDown}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {items.map((item) => (
          <button
            key={item.id}
            className="menu-item"
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={item.disabled}
            onClick={() => {
              if (item.disabled === true) return
              close()
              item.onChoose()
            }}
          >
            {item.icon === undefined ? null : <Icon name={item.icon} />}
            {item.label}
          </button>
        ))}
      </div>
    </span>
  )
}
