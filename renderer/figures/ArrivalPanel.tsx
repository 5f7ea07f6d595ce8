import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { useParts } from '../address.ts'
import type { PlaceId } from '../state/state.ts'

interface Props {
  readonly place: PlaceId
  /** The last name of its address. */
  readonly part: string
  readonly label?: string
  readonly className?: string
  readonly children: ReactNode
}

/** A panel that an address can name: it comes into sight and takes the focus when somebody goes to it. */
export function ArrivalPanel({ place, part, label, className = 'panel', children }: Props): ReactElement {
  const panel = useRef<HTMLElement>(null)
  const isNamed = useParts(place).at(-1) === part
  useEffect(() => {
    if (!isNamed) return
    panel.current?.scrollIntoView({ block: 'start' })
    panel.current?.focus({ preventScroll: true })
  }, [isNamed])
  return (
    <section ref={panel} className={className} tabIndex={-1} aria-label={label}>
      {children}
    </section>
  )
}
