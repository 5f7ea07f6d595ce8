import type { Grouping, Result } from '#model'
import type { Failure } from './failure.ts'

/** `sector`, `kind`, or `power=coal-exit+offshore-wind,transport=...`. */
export function groupingOf(group: string | null): Result<Grouping, Failure> {
  if (group === null) return { ok: true, value: 'none' }
  if (group === 'sector' || group === 'kind') return { ok: true, value: group }
  const groups = new Map<string, readonly string[]>()
  for (const part of group.split(',')) {
    const [name = '', list = '', ...rest] = part.split('=').map((word) => word.trim())
    const policies = list.split('+').map((word) => word.trim())
    if (name === '' || rest.length > 0 || policies.includes('') || groups.has(name)) {
      return { ok: false, error: { kind: 'group-form', found: part } }
    }
    groups.set(name, policies)
  }
  return { ok: true, value: groups }
}
