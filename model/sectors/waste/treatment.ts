import { difference, ONE, product, quotient, rest, smallest, sum, type Term, ZERO } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import { ELSEWHERE } from './parts.ts'

/** Mt of wet waste of a stream that a treatment takes. */
export type Treated = (treatment: string, stream: string) => Term

const OTHERS = ['composting', 'digestion', 'incineration', 'open-burning'] as const

/**
 * Who makes how much waste, and where it goes. A policy of landfill diversion takes a share of what would be landfilled
 * to the treatment that it names; several leave the product of what each leaves, and share out what is taken by their
 * levels. What plants burn is taken off landfills, up to all of it.
 *
 *     generated = people x rate x effect of income, or an amount
 *     landfilled = generated x share x product of what diversion leaves x (1 - taken as fuel / landfilled of all)
 */
export function writeTreatment(inputs: ModuleInputs, sheet: Sheet): Treated {
  const landfills = inputs.items('landfill')
  const others = [...OTHERS.flatMap((part) => inputs.items(part)), ...ELSEWHERE]
  const sources = inputs.items('source')
  const left = new Map(others.map((to) => [to, sheet.left('landfill-diversion', to)]))
  const kept = sheet.quantity('Left by Diversion', '1', product(...left.values()))
  const levels = sheet.quantity('Levels of Diversion', '1', sum(...[...left.values()].map(rest)))
  const generated = sources.map((source) => sheet.quantity(`Generated|${source}`, 'Mt/yr', generatedBy(inputs, source)))
  const shareOf = (source: string, to: string): Term =>
    inputs.has('source', source, 'treatment', to) ? inputs.of('source', source, 'treatment', to) : ZERO
  const landfillShare = (source: string): Term => sum(...landfills.map((to) => shareOf(source, to)))
  const meant = sources.map((source, s) =>
    sheet.quantity(`Meant for Landfill|${source}`, 'Mt/yr', product(generated[s]!, landfillShare(source), kept)),
  )
  const fuelled = writeFuel(inputs, sheet, meant)
  const amounts = new Map<string, readonly Term[]>()
  for (const to of landfills) {
    amounts.set(
      to,
      sources.map((source, s) =>
        sheet.quantity(
          `Treated|${to}|${source}`,
          'Mt/yr',
          product(generated[s]!, shareOf(source, to), kept, rest(fuelled)),
        ),
      ),
    )
  }
  for (const [to, leaves] of left) {
    amounts.set(
      to,
      sources.map((source, s) => {
        const moved = product(landfillShare(source), rest(kept), quotient(rest(leaves), levels))
        const share = sum(shareOf(source, to), moved)
        return sheet.quantity(`Treated|${to}|${source}`, 'Mt/yr', product(generated[s]!, share))
      }),
    )
  }
  report(sheet, 'Waste|Generated', generated)
  report(
    sheet,
    'Waste|Landfilled',
    landfills.flatMap((to) => amounts.get(to) ?? []),
  )
  report(sheet, 'Waste|Recycled', amounts.get('recycling') ?? [])
  return (treatment, stream) =>
    sum(
      ...sources.map((source, s) =>
        inputs.has('source', source, 'composition', stream)
          ? product(amounts.get(treatment)?.[s] ?? ZERO, inputs.of('source', source, 'composition', stream))
          : ZERO,
      ),
    )
}

function generatedBy(inputs: ModuleInputs, source: string): Term {
  if (inputs.has('source', source, 'amount')) return inputs.of('source', source, 'amount')
  const effect = inputs.has('source', source, 'income-effect') ? inputs.of('source', source, 'income-effect') : ONE
  return product(inputs.of('source', source, 'people'), inputs.of('source', source, 'rate'), effect)
}

/** Share of what is meant for landfills that plants take as fuel. */
function writeFuel(inputs: ModuleInputs, sheet: Sheet, meant: readonly Term[]): Term {
  const taken = inputs.items('fuel').flatMap((fuel) => {
    const energy = inputs.energy('use', fuel)
    return energy === null ? [] : [quotient(energy, inputs.of('fuel', fuel, 'heat-value'))]
  })
  if (taken.length === 0) return ZERO
  const all = sheet.quantity('Meant for Landfill', 'Mt/yr', sum(...meant))
  const burnt = sheet.quantity('Burnt for Energy', 'Mt/yr', smallest(all, sum(...taken)))
  sheet.report('Waste|Burnt for Energy', burnt)
  // Plants may be fed with more than there is to landfill: it is shown, and nobody's emission here.
  sheet.report(
    'Waste|Fuel beyond Landfill',
    sheet.quantity('Fuel beyond Landfill', 'Mt/yr', difference(sum(...taken), burnt)),
  )
  return sheet.quantity('Share Burnt for Energy', '1', quotient(burnt, all))
}

function report(sheet: Sheet, name: string, parts: readonly Term[]): void {
  if (parts.length > 0) sheet.report(name, sheet.quantity(name.replace('Waste|', 'All|'), 'Mt/yr', sum(...parts)))
}
