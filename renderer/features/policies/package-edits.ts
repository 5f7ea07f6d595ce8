import type { StatedPolicy, StudyEdits, Text } from '#model'
import { leverAddress, type LeverPart } from '../../levers/lever-address.ts'
import { freeId, withoutPackage, withoutStated, withPackage, withStated } from '../../state/edit-study.ts'
import { leversOf } from '../../state/edit-levers.ts'
import type { LeverChange, State } from '../../state/state.ts'

/** An edit of the study with the levers that go with it; `scenario` is chosen afterwards. */
export interface PackageEdit {
  readonly edit: (before: StudyEdits) => StudyEdits
  readonly changes: readonly LeverChange[]
  readonly scenario?: string
}

const PARTS: readonly LeverPart[] = ['strength', 'start', 'end', 'ramp']

/** A policy stated; a new one is at full strength in the scenario and nought in every other. */
export function statePolicy(
  { levers }: Pick<State, 'levers'>,
  scenario: string,
  policy: StatedPolicy,
  isNew: boolean,
): PackageEdit {
  const address = leverAddress('strength', policy.id)
  const edit = (before: StudyEdits) => withStated(before, policy)
  if (!isNew) return { edit, changes: timesBack(levers, policy.id) }
  return { edit, changes: [{ scenario, address, from: leversOf(levers, scenario)[address], to: 1 }] }
}

/** Years that are typed in the form take the place of levers on them. */
function timesBack(levers: State['levers'], policy: string): LeverChange[] {
  return leversOn(levers, policy, ['start', 'end', 'ramp'])
}

/** A policy taken out of the study, with every lever on it. */
export function removePolicy({ levers }: Pick<State, 'levers'>, policy: string): PackageEdit {
  return { edit: (before) => withoutStated(before, policy), changes: leversOn(levers, policy, PARTS) }
}

function leversOn(levers: State['levers'], policy: string, parts: readonly LeverPart[]): LeverChange[] {
  return Object.entries(levers).flatMap(([scenario, own]) =>
    parts.flatMap((part) => {
      const address = leverAddress(part, policy)
      const from = own[address]
      return from === undefined ? [] : [{ scenario, address, from, to: undefined }]
    }),
  )
}

/** A package of its own that begins as another one stands now, its levers too. */
export function duplicatePackage(
  { levers, study }: Pick<State, 'levers' | 'study'>,
  of: string,
  label: Text,
): PackageEdit {
  const taken = new Set(study.status === 'open' ? study.outline.scenarios.map(({ id }) => id) : [])
  const id = freeId(label.en, `${of}-copy`, taken)
  const changes = Object.entries(leversOf(levers, of)).map(([address, to]) => {
    return { scenario: id, address, from: undefined, to }
  })
  return { edit: (before) => withPackage(before, { id, label, parent: of }), changes, scenario: id }
}

export function renamePackage(id: string, parent: string, label: Text): PackageEdit {
  return { edit: (before) => withPackage(before, { id, label, parent }), changes: [] }
}

/** A package taken out of the study, with its levers; its parent is chosen. */
export function removePackage({ levers }: Pick<State, 'levers'>, id: string, parent: string): PackageEdit {
  const changes = Object.entries(leversOf(levers, id)).map(([address, from]) => {
    return { scenario: id, address, from, to: undefined }
  })
  return { edit: (before) => withoutPackage(before, id), changes, scenario: parent }
}
