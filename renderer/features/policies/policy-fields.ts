import { AIR_POLLUTANTS, GREENHOUSE_GASES, type PolicyKind, REACH_OF_POLICY } from '#model'
import type { CommodityOutline, StudyOutline, TechnologyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { namedWord } from '../../figures/named-word.ts'
import type { PolicyDraft, TargetList } from './policy-draft.ts'

export interface TargetChoice {
  readonly id: string
  readonly label: string
}

/** What kinds name beside what they must. */
const ALSO: Partial<Readonly<Record<PolicyKind, readonly TargetList[]>>> = {
  'carbon-tax': ['sectors', 'gases'],
  'emission-cap': ['sectors', 'gases'],
  'fuel-tax': ['sectors'],
  'fuel-subsidy-reform': ['sectors'],
  'blending-mandate': ['sectors', 'technologies'],
  'co-firing-mandate': ['commodities'],
  'demand-change': [],
  'process-abatement': ['gases'],
  'pollution-control': ['technologies', 'sectors'],
  'carbon-capture-mandate': ['technologies', 'sectors'],
}

/** Lists that a policy of a kind has, those first of which it must name something. */
export function listsOf(kind: PolicyKind): readonly TargetList[] {
  const must = REACH_OF_POLICY[kind]
  const also = ALSO[kind] ?? (must.includes('technologies') ? ['sectors' as const] : ['gases' as const])
  return [...must, ...also]
}

/** Kinds that name a commodity in place of another. */
export const isMixing = (kind: PolicyKind): boolean => kind === 'blending-mandate' || kind === 'co-firing-mandate'

/** What a list of a policy may hold, by name in the language of the reader. */
export function choicesOf(
  list: TargetList,
  kind: PolicyKind,
  outline: StudyOutline,
  practices: readonly { readonly kind: string; readonly target: string }[],
  language: 'en' | 'ja',
): readonly TargetChoice[] {
  const named = ({ id, label }: TechnologyOutline | CommodityOutline) => ({ id, label: labelIn(label, language, id) })
  switch (list) {
    case 'sectors':
      return outline.sectors.map(({ id, label }) => ({ id, label: labelIn(label, language, id) }))
    case 'technologies':
      return sorted(outline.technologies.map(named), language)
    case 'services':
      return sorted(outline.commodities.filter((one) => one.kind === 'service').map(named), language)
    case 'commodities':
      return sorted(outline.commodities.filter((one) => one.kind !== 'service').map(named), language)
    case 'removals':
      return outline.removals.map(plainly)
    case 'gases':
      return [...GREENHOUSE_GASES, ...AIR_POLLUTANTS].map((id) => ({ id, label: id }))
    case 'activities': {
      const items = practices.filter((practice) => practice.kind === kind).map(({ target }) => target)
      const own = kind === 'process-abatement' ? outline.activities : []
      return sorted([...new Set([...own, ...items])].map(plainly), language)
    }
  }
}

const plainly = (id: string): TargetChoice => ({ id, label: namedWord(id, {}) })

const sorted = (choices: readonly TargetChoice[], language: string): readonly TargetChoice[] =>
  choices.toSorted((a, b) => a.label.localeCompare(b.label, language))

/** Units of the kinds whose numbers are no shares and do not depend on what they name. */
const UNITS: Partial<Readonly<Record<PolicyKind, readonly string[]>>> = {
  'carbon-tax': ['USD_2020/t'],
  'emission-cap': ['Mt', 'kt'],
  'fuel-tax': ['USD_2020/GJ', 'USD_2020/MWh'],
  'fuel-subsidy-reform': ['USD_2020/GJ', 'USD_2020/MWh'],
}

/** Units in which the numbers of a policy may be stated, the usual one first. */
export function unitsOf(
  { kind, lists }: Pick<PolicyDraft, 'kind' | 'lists'>,
  outline: StudyOutline,
): readonly string[] {
  const made = outline.technologies.find(({ id }) => lists.technologies.includes(id))
  const output = outline.commodities.find(({ id }) => id === (made?.output ?? lists.services[0]))
  if (kind === 'capacity-target') {
    return made?.kind === 'plant' || made?.kind === 'storage' ? ['GW', 'MW'] : [output?.unit ?? 'GW']
  }
  if (kind === 'feed-in-premium') {
    const isEnergy = output === undefined || output.unit === 'PJ'
    return isEnergy ? ['USD_2020/MWh', 'USD_2020/GJ'] : [`MUSD_2020/${output.unit}`]
  }
  return UNITS[kind] ?? ['%']
}
