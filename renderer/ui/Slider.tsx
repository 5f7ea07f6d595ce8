import { useEffect, useId, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { fineStepOf, snap, valueAfterKey, type SliderScale } from './slider-steps.ts'
import './slider.css'

export interface SliderProps extends SliderScale {
  readonly label: string
  readonly labelHidden?: boolean
  /** Beside the name: what kind of lever it is. */
  readonly mark?: ReactNode
  readonly value: number
  /** The value in words, with its unit; voices say the same. */
  readonly format: (value: number) => string
  /** During a gesture, at every move. */
  readonly onMove: (value: number) => void
  /** Once at the end of a gesture: one drag, or one press of a key however long it is held. */
  readonly onCommit: (value: number) => void
  /** Once where a gesture was given up, after its value has been put back. */
  readonly onGiveUp?: () => void
  /** A value to compare with, drawn as a notch: that of the parent, say. */
  readonly reference?: number | undefined
  readonly disabled?: boolean
}

/**
 * A lever. Arrows take a step and, with shift, a fine one; Page Up and Down ten; Home and End go to the ends. Escape
 * during a gesture puts the value back to where it began.
 */
export function Slider(props: SliderProps) {
  const { label, labelHidden = false, mark, value, format, min, max, reference, disabled } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const gesture = useGesture(props, input)
  const share = (of: number): number => (max > min ? (Math.min(max, Math.max(min, of)) - min) / (max - min) : 0)
  const style = { '--share': share(value), '--reference': share(reference ?? min) } as CSSProperties
  return (
    <div className="slider" style={style}>
      <label className={labelHidden ? 'visually-hidden' : 'slider-label'} htmlFor={id}>
        {label}
      </label>
      {mark === undefined || mark === null ? null : <span className="slider-mark">{mark}</span>}
      <output className="slider-value" htmlFor={id} aria-live="off">
        {format(value)}
      </output>
      <div className="slider-track">
        {reference === undefined ? null : <span className="slider-reference" aria-hidden="true" />}
        <input
          {...gesture}
          ref={input}
          id={id}
          type="range"
          min={min}
          max={max}
          step={fineStepOf(props)}
          value={value}
          disabled={disabled}
          aria-valuetext={format(value)}
        />
      </div>
    </div>
  )
}

/** What the pointer and the keys do to the range: moves as they come, one commit at the end. */
function useGesture(props: SliderProps, input: { readonly current: HTMLInputElement | null }) {
  const latest = useRef(props)
  const start = useRef<number | null>(null)
  const current = useRef(props.value)
  const fine = useRef(false)
  useEffect(() => {
    latest.current = props
    if (start.current === null) current.current = props.value
  })

  const move = (value: number) => {
    start.current ??= latest.current.value
    if (value === current.current) return
    current.current = value
    latest.current.onMove(value)
  }
  const end = () => {
    const from = start.current
    start.current = null
    if (from !== null && from !== current.current) latest.current.onCommit(current.current)
  }
  const takeBack = () => {
    const from = start.current
    if (from === null) return
    move(from)
    start.current = null
    latest.current.onGiveUp?.()
  }

  // The browser's own `change` ends a drag; React's onChange is its `input`.
  useEffect(() => {
    const range = input.current
    range?.addEventListener('change', end)
    return () => range?.removeEventListener('change', end)
  })

  return {
    onChange: () => {
      const range = input.current
      // After Escape, what is left of the drag moves nothing.
      if (range === null || (start.current === null && abandoned.has(range))) return
      const { step } = latest.current
      move(snap(range.valueAsNumber, fine.current ? fineStepOf(latest.current) : step, latest.current))
    },
    onPointerDown: (event: { shiftKey: boolean; currentTarget: HTMLInputElement }) => {
      abandoned.delete(event.currentTarget)
      fine.current = event.shiftKey
    },
    onPointerMove: (event: { shiftKey: boolean }) => {
      fine.current = event.shiftKey
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'Escape' && start.current !== null) {
        event.preventDefault()
        event.stopPropagation()
        abandoned.add(event.currentTarget)
        takeBack()
        return
      }
      const next = valueAfterKey(event.key, event.shiftKey, current.current, latest.current)
      if (next === null || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      abandoned.delete(event.currentTarget)
      move(next)
    },
    onKeyUp: end,
    onBlur: end,
  }
}

/** Ranges whose drag was given up by Escape while the pointer is still down. */
const abandoned = new WeakSet<HTMLInputElement>()
