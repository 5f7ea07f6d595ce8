import { difference, exponential, number, product, rest, sum, type Term, ZERO } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'
import { CLIMATES } from './parts.ts'
import type { Treated } from './treatment.ts'

const KT = number(1000)
/** Mass of methane per mass of carbon. */
const METHANE = number(16 / 12)

/**
 * Methane of landfills by first-order decay (IPCC 2006 V5, equations 3.1 to 3.6), for each site and stream. Decay starts
 * on 1 January after the deposit.
 *
 *     DDOCmd = W DOC DOCf MCF                            deposited
 *     DDOCma(T) = DDOCmd(T) + DDOCma(T-1) e^-k            accumulated at the end of the year
 *     decomposed(T) = DDOCma(T-1) (1 - e^-k)
 *     CH4 generated = decomposed F 16/12
 *     emitted = (generated - recovered)(1 - OX)
 */
export function writeLandfills(inputs: ModuleInputs, sheet: Sheet, treated: Treated): void {
  const stocks: Term[] = []
  for (const site of inputs.items('landfill')) {
    const decomposed = inputs.items('stream').flatMap((stream) => {
      if (treated(site, stream) === ZERO || !inputs.has('stream', stream, 'doc')) return []
      const wet = sheet.quantity(`Deposited|${site}|${stream}`, 'Mt/yr', treated(site, stream))
      const { stock, decayed } = decay(inputs, sheet, site, stream, wet)
      stocks.push(stock)
      return [decayed]
    })
    const generated = sheet.quantity(
      `Methane Generated|${site}`,
      'kt CH4/yr',
      product(sum(...decomposed), inputs.of('landfill', site, 'methane'), METHANE),
    )
    const notRecovered = product(
      rest(inputs.of('landfill', site, 'recovery')),
      sheet.left('landfill-gas-capture', site),
    )
    const recovered = sheet.quantity(`Methane Recovered|${site}`, 'kt CH4/yr', product(generated, rest(notRecovered)))
    const oxidised = rest(inputs.of('landfill', site, 'oxidation'))
    sheet.emission(site, 'CH4', '5.A', product(difference(generated, recovered), oxidised))
  }
  if (stocks.length > 0) {
    sheet.report('Waste|Degradable Carbon in Landfills', sheet.quantity('Degradable Carbon', 'kt', sum(...stocks)))
  }
}

function decay(
  inputs: ModuleInputs,
  sheet: Sheet,
  site: string,
  stream: string,
  wet: Term,
): { readonly stock: Term; readonly decayed: Term } {
  const [climate = CLIMATES[0]] = inputs.namedBy('stream', stream, 'decay-rate')
  const left = exponential(difference(ZERO, inputs.of('stream', stream, 'decay-rate', climate)))
  const deposited = product(
    wet,
    KT,
    inputs.of('stream', stream, 'doc'),
    inputs.of('stream', stream, 'docf'),
    inputs.of('landfill', site, 'mcf'),
  )
  const stock = sheet.stock(`Degradable Carbon|${site}|${stream}`, 'kt', left, deposited)
  const decayed = product(sheet.earlier(stock, 1), rest(left))
  return { stock, decayed: sheet.quantity(`Decomposed|${site}|${stream}`, 'kt/yr', decayed) }
}
