import type { StatedPolicy, StatedScenario, StudyEdits } from '#model'

export const NO_EDITS: StudyEdits = { policies: {}, scenarios: {} }

export const isEmpty = ({ policies, scenarios }: StudyEdits): boolean =>
  Object.keys(policies).length + Object.keys(scenarios).length === 0

/** With a policy stated, anew or otherwise than before. */
export const withStated = (edits: StudyEdits, policy: StatedPolicy): StudyEdits => ({
  ...edits,
  policies: { ...edits.policies, [policy.id]: policy },
})

/** Without a policy. What the study's files have of it goes too. */
export const withoutStated = (edits: StudyEdits, id: string): StudyEdits => ({
  ...edits,
  policies: { ...edits.policies, [id]: null },
})

export const withPackage = (edits: StudyEdits, scenario: StatedScenario): StudyEdits => ({
  ...edits,
  scenarios: { ...edits.scenarios, [scenario.id]: scenario },
})

export const withoutPackage = (edits: StudyEdits, id: string): StudyEdits => ({
  ...edits,
  scenarios: { ...edits.scenarios, [id]: null },
})

/** Longest id that is not awkward as the name of a file on any system. */
const LONGEST_ID = 56

/** An id made of a name, that nothing has yet: `coal-tax`, `coal-tax-2`. A name without Latin letters gives `fallback`. */
export function freeId(name: string, fallback: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST_ID)
    .replace(/-+$/, '')
  const base = words === '' ? fallback : words
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`
    if (!taken.has(id)) return id
  }
}
