import { parse } from 'yaml'
import type { Plain } from './plain-data.ts'

/** Letters, digits and marks that mean nothing in YAML, wherever they stand. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _./+-]*$/u

/** A scalar on one line: plain where YAML reads it back as the same string, else in double quotes. */
export function scalarText(value: Plain): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const isPlain = PLAIN.test(value) && !value.endsWith(' ') && parse(value) === value
  return isPlain ? value : JSON.stringify(value)
}

/** Any value on one line: `{ carbon-tax: 50 }`, `[a, b]`. */
export function flowText(value: Plain): string {
  if (value === null || typeof value !== 'object') return scalarText(value)
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`
  const entries = Object.entries(value).map(([key, item]) => `${scalarText(key)}: ${flowText(item)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value)
}
