import { createElement, type ReactElement } from 'react'
import { type Drawing, pixels } from './core/svg.ts'

/** `stroke-width` as React writes it: `strokeWidth`. */
const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The drawing that a file would hold, in the window: the same elements, the same places. */
export function Drawn({ drawing }: { readonly drawing: Drawing }): ReactElement | string {
  if (typeof drawing === 'string') return drawing
  if (!('name' in drawing)) {
    return (
      <>
        {drawing.map((part, index) => (
          <Drawn key={index} drawing={part} />
        ))}
      </>
    )
  }
  const { name, attributes, content } = drawing
  const properties = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [[camelCase(key), typeof value === 'number' ? pixels(value) : value]],
  )
  const inner = content === '' ? undefined : <Drawn drawing={content} />
  return createElement(name, Object.fromEntries(properties), inner)
}
