import { useEffect, useId, useRef, type ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import { useText } from './language/LanguageProvider.tsx'
import './dialog.css'

export interface DialogProps {
  readonly open: boolean
  readonly heading: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the one to press by default last. */
  readonly actions?: ReactNode
  /** `wide` for tables. */
  readonly size?: 'usual' | 'wide'
}

/**
 * A question or a list that holds the rest of the window until it is closed. The focus goes to what is marked
 * `data-first`, else to the heading, so that voices begin there.
 */
export function Dialog({ open, heading, onClose, children, actions, size = 'usual' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const text = useText().parts
  useEffect(() => {
    const element = dialog.current
    if (element === null || element.open === open) return
    if (!open) return element.close()
    element.showModal()
    const first = element.querySelector<HTMLElement>('[data-first]') ?? element.querySelector('h2')
    first?.focus()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-size={size}
      aria-labelledby={id}
      onClose={onClose}
      onMouseDown={(event) => event.target === event.currentTarget && onClose()}
    >
      {open ? (
        <div className="dialog-body">
          <header className="dialog-head">
            <h2 id={id} tabIndex={-1}>
              {heading}
            </h2>
            <IconButton icon="close" label={text.close} onClick={onClose} />
          </header>
          <div className="dialog-content">{children}</div>
          {actions === undefined ? null : <footer className="dialog-actions">{actions}</footer>}
        </div>
      ) : null}
    </dialog>
  )
}
