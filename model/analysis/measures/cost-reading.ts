import { REACH } from '../../study/assemble/policies.ts'
import type { PolicyKind } from '../../study/study.ts'
import type { CostLine } from './cost-lines.ts'
import type { MeasureStep, StepLines } from './measure-step.ts'

/**
 * Why a cost is below nought that nobody was asked to bear before:
 *
 * - `less-service`: less is asked for; what people forgo is no cost in the model;
 * - `cost-not-stated`: new units take less, and what that costs to make is in no figure of the study;
 * - `only-when-mandated`: it saves, and the fuel that it has mixed in is on offer to nobody without it;
 * - `built-to-targets`: it saves at the hurdle rates of buyers too; what it builds is built to targets and to what is asked;
 * - `pays-for-buyers`: it saves at the hurdle rates of buyers too, and under the rule they do not take it by themselves;
 * - `pays-for-society`: it saves at the social rate alone; buyers, who reckon at their hurdle rates, do not see it;
 * - `saves-capital`: it saves at hurdle rates alone, at which the capital that it spares weighs more;
 * - `after-cheaper`: alone it costs something; on top of the cheaper ones what it takes the place of is dearer.
 */
export type WhyNegative =
  | 'less-service'
  | 'cost-not-stated'
  | 'only-when-mandated'
  | 'built-to-targets'
  | 'pays-for-buyers'
  | 'pays-for-society'
  | 'saves-capital'
  | 'after-cheaper'

/** In which of the three costs per tonne. */
export type CostView = 'alone' | 'on-top' | 'at-hurdle-rates'

/** A cost below nought, and the ledgers that it comes from. Per t CO2e: USD of 2020, of imports GJ. */
export interface NegativeCost {
  readonly view: CostView
  readonly why: WhyNegative
  readonly cost: number
  /** The greatest fall first; they sum to the cost. */
  readonly lines: readonly CostLine[]
}

const WITHOUT_PRICE_OF_SAVING: ReadonlySet<PolicyKind> = new Set(['performance-standard', 'efficiency-programme'])

/** Kinds whose option is on offer nowhere else, under no rule: the inputs of a unit are moved by policies alone. */
const ONLY_OFFER: ReadonlySet<PolicyKind> = new Set(['blending-mandate', 'co-firing-mandate'])

/** Kinds that say what is to stand, whatever it costs. */
const TARGETS: ReadonlySet<PolicyKind> = new Set(['capacity-target', 'clean-electricity-standard'])

/** Of how much of what a measure abates the cost is in the model. */
export type CostCover = 'all' | 'part' | 'none'

/**
 * What the cost of a measure covers: activities are abated without a cost of their own. Where some of its policies abate
 * activities and others do not, the cost of the others over what all abate is no cost per tonne.
 */
export function costCover(kinds: readonly PolicyKind[]): CostCover {
  const without = kinds.filter((kind) => REACH[kind].includes('activities')).length
  return without === 0 ? 'all' : without < kinds.length ? 'part' : 'none'
}

/** A measure alone or on top of others, with its ledgers. */
export interface LedgeredStep {
  readonly step: MeasureStep
  readonly lines: StepLines
}

/** Costs per tonne of a measure, null where it has none. */
interface UnitCost {
  readonly alone: number | null
  readonly onTop: number | null
  readonly atHurdleRates: number | null
}

/** The reason of every cost of a measure that is below nought. */
export function negativeCosts(
  unitCost: UnitCost,
  alone: LedgeredStep,
  onTop: LedgeredStep,
  kinds: readonly PolicyKind[],
): readonly NegativeCost[] {
  const views: readonly (readonly [CostView, number | null, LedgeredStep, keyof StepLines])[] = [
    ['alone', unitCost.alone, alone, 'social'],
    ['on-top', unitCost.onTop, onTop, 'social'],
    ['at-hurdle-rates', unitCost.atHurdleRates, alone, 'hurdle'],
  ]
  return views.flatMap(([view, cost, { step, lines }, rate]): NegativeCost[] => {
    if (cost === null || cost >= 0) return []
    const isNew = view === 'on-top' && (unitCost.alone === null || unitCost.alone >= 0)
    return [
      {
        view,
        why: isNew ? 'after-cheaper' : whyNegative(step, kinds),
        cost,
        lines: lines[rate].map((line) => ({
          ...line,
          cost: line.cost / step.abatement,
          imports: line.imports === null ? null : line.imports / step.abatement,
        })),
      },
    ]
  })
}

function whyNegative({ cost, hurdleCost }: MeasureStep, kinds: readonly PolicyKind[]): WhyNegative {
  if (kinds.includes('demand-change')) return 'less-service'
  if (kinds.every((kind) => WITHOUT_PRICE_OF_SAVING.has(kind))) return 'cost-not-stated'
  if (cost >= 0) return 'saves-capital'
  if (kinds.every((kind) => ONLY_OFFER.has(kind))) return 'only-when-mandated'
  if (hurdleCost >= 0) return 'pays-for-society'
  return kinds.every((kind) => TARGETS.has(kind)) ? 'built-to-targets' : 'pays-for-buyers'
}
