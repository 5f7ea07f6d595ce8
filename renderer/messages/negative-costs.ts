import type { CostLine, CostPart, Measure, MeasureCurve, NegativeCost } from '#model'
import type { MeasuresText } from './measures-en.ts'

/** What measures, sectors and commodities are called, and how a cost per tonne is written with its sign. */
export interface NegativeCostWords {
  readonly measure: (id: string) => string
  readonly sector: (id: string) => string
  readonly commodity: (id: string) => string
  readonly signed: (value: number) => string
}

/** Lines that a sentence names; what is left of a side is one more. */
const MOST_FALLS = 3
const MOST_RISES = 2
/** Part of the greatest line below which one is left to the others. */
const SMALL = 0.02

/** A sentence for each measure with a cost below nought: in which views, which ledgers fell, and why nobody takes it. */
export function negativeSentences(
  { measures }: MeasureCurve,
  rule: string,
  names: NegativeCostWords,
  words: MeasuresText,
): readonly string[] {
  return measures
    .filter(({ negative }) => negative.length > 0)
    .map((measure) => {
      const { id, negative } = measure
      const views = negative.map((one, i) => viewText(measure, one, negative[i - 1] ?? null, names, words))
      const whys = [...new Set(negative.map(({ why }) => words.negatives[why]({ rule })))]
      return words.negativeSentence({ measure: names.measure(id), views, whys })
    })
}

/** A view that is as the one before it, line by line, says so; that of hurdle rates differs in capital alone. */
function viewText(
  { alone }: Measure,
  { view, cost, lines }: NegativeCost,
  last: NegativeCost | null,
  names: NegativeCostWords,
  words: MeasuresText,
): string {
  const { signed } = names
  const head = { view: words.views[view], cost: signed(cost) }
  if (last !== null && isAlike(lines, last.lines)) return words.negativeAlike(head)
  if (view === 'at-hurdle-rates') {
    const parts = partsOf(lines)
    const social = signed(alone.capital / alone.abatement)
    return words.negativeAtHurdle({
      ...head,
      capital: signed(parts.capital),
      social,
      other: signed(cost - parts.capital),
    })
  }
  const most = Math.max(...lines.map((line) => Math.abs(line.cost)))
  const sideText = (side: readonly CostLine[], count: number): readonly string[] => {
    const named = side.filter((line) => Math.abs(line.cost) >= SMALL * most).slice(0, count)
    const rest = side.filter((line) => !named.includes(line)).reduce((sum, line) => sum + line.cost, 0)
    const others = Math.abs(rest) >= SMALL * most ? [words.otherCosts({ cost: signed(rest) })] : []
    return [...named.map((line) => lineText(line, names, words)), ...others]
  }
  return words.negativeView({
    ...head,
    falls: sideText(
      lines.filter((line) => line.cost < 0),
      MOST_FALLS,
    ),
    rises: sideText(lines.filter((line) => line.cost > 0).toReversed(), MOST_RISES),
  })
}

function lineText({ part, of, cost, imports }: CostLine, names: NegativeCostWords, words: MeasuresText): string {
  const name = part === 'supply' ? names.commodity(of) : names.sector(of)
  const traded = imports === null || imports === 0 ? null : names.signed(imports)
  return words.costLine({ part, name, cost: names.signed(cost), imports: traded })
}

const partsOf = (lines: readonly CostLine[]): Readonly<Record<CostPart, number>> => {
  const sum = (part: CostPart) => lines.reduce((all, line) => all + (line.part === part ? line.cost : 0), 0)
  return { capital: sum('capital'), operation: sum('operation'), supply: sum('supply') }
}

/** Whether what is named of either would read the same. */
function isAlike(one: readonly CostLine[], other: readonly CostLine[]): boolean {
  const most = Math.max(...one.map(({ cost }) => Math.abs(cost)))
  const costIn = (lines: readonly CostLine[], { part, of }: CostLine): number =>
    lines.find((line) => line.part === part && line.of === of)?.cost ?? 0
  return [...one, ...other].every((line) => Math.abs(costIn(one, line) - costIn(other, line)) < SMALL * most)
}
