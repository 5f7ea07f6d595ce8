import type { ReactElement } from 'react'
import type { Side } from './interaction-pairs.ts'

/** Arrows against each other where two compete, beside each other where they help. */
const PATHS: Readonly<Record<Exclude<Side, 'nothing'>, string>> = {
  compete: 'M1.5 8h4.500M3.8 5.500L6.300 8l-2.500 2.500M14.5 8H10M12.2 5.500L9.700 8l2.500 2.500',
  help: 'M5 13V3.500M2.5 6L5 3.500L7.500 6M11 13V3.500M8.500 6L11 3.500L13.500 6',
}

/** How two work on one another, as a mark beside the number: colour does not say it alone. */
export function InteractionMark({ side }: { readonly side: keyof typeof PATHS }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" width={14} height={14} aria-hidden="true" focusable="false">
      <path d={PATHS[side]} />
    </svg>
  )
}
