import { useCallback, useState } from 'react'
import { useStore } from 'zustand'
import type { Forms } from '../../state/forms.ts'
import type { Store } from '../../state/store.ts'

/**
 * The fields of a question: as they were last set, for as long as the study is open, though the view was left meanwhile.
 *
 * @param opening what they are before anybody has set one
 */
export function useForm<Kind extends keyof Forms>(
  store: Store,
  kind: Kind,
  opening: () => Forms[Kind],
): readonly [Forms[Kind], (changes: Partial<Forms[Kind]>) => void] {
  const [first] = useState(opening)
  const form: Forms[Kind] = useStore(store, ({ forms }) => forms[kind]) ?? first
  const change = useCallback(
    (changes: Partial<Forms[Kind]>): void =>
      store.setState(({ forms }) => ({ forms: { ...forms, [kind]: { ...(forms[kind] ?? first), ...changes } } })),
    [store, kind, first],
  )
  return [form, change]
}
