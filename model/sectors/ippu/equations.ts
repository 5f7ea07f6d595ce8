import type { Term } from '../equation.ts'
import { difference, number, ONE, product, rest, sum } from '../equation.ts'
import type { GwpSet } from '../../domain/gas.ts'

/** Reads a parameter of the item at hand. */
type Read = (parameter: string) => Term

/** Beside the parameters: what policies leave of the emission, and the global warming potentials of the run. */
export interface Circumstances {
  readonly left: Term
  readonly gwpSet: GwpSet
}

/** CO2 per lime: 0.785 x 0.95 high-calcium, 0.913 x 0.85 dolomitic, t/t (IPCC 2006 V3, table 2.4). */
const HIGH_CALCIUM = number(0.75)
const DOLOMITIC = number(0.77)

/** Water in hydrated lime (IPCC 2006 V3, section 2.3.1.3). */
const WATER = number(0.28)

/** GWP-100 of C2F6 over that of CF4: AR4 WG1 table 2.14, AR5 WG1 table 8.A.1, AR6 WG1 table 7.SM.7. */
const HEXAFLUOROETHANE_WEIGHT: Readonly<Record<GwpSet, number>> = {
  AR4: 12200 / 7390,
  AR5: 11100 / 6630,
  AR6: 12400 / 7380,
}

/** kt per Mt of a factor in t per t. */
export const perTonne = (factor: Term): Term => product(factor, number(1000))

/** Lime: EF = (share 0.75 + (1 - share) 0.77) CF_lkd (1 - hydrated x 0.28) (IPCC 2006 V3, equations 2.6, 2.8, 2.9). */
export function lime(of: Read): Term {
  const calcined = sum(product(of('high-calcium'), HIGH_CALCIUM), product(rest(of('high-calcium')), DOLOMITIC))
  return perTonne(product(calcined, of('dust-correction'), rest(product(of('hydrated'), WATER))))
}

/** Glass: EF (1 - cullet) (IPCC 2006 V3, equation 2.10). */
export function glass(of: Read): Term {
  return perTonne(product(of('factor'), rest(of('cullet'))))
}

/**
 * Nitric acid: EF (1 - DF ASUF) (IPCC 2006 V3, equation 3.6), kg/t; `left` is what abatement by policies leaves of it.
 */
export function nitricAcid(of: Read, { left }: Circumstances): Term {
  return product(of('factor'), difference(ONE, product(of('destruction'), of('utilisation'))), left)
}

/**
 * Perfluorocarbons of aluminium: CF4 = S AEM, C2F6 = CF4 F, kg/t (IPCC 2006 V3, equations 4.26, 4.27). They are reported as
 * the mass of CF4 of the same global warming potential, so that CO2 equivalents are exact in every set.
 */
export function aluminiumPerfluorocarbons(of: Read, { gwpSet }: Circumstances): Term {
  const weight = sum(ONE, product(of('hexafluoroethane'), number(HEXAFLUOROETHANE_WEIGHT[gwpSet])))
  return product(of('slope'), of('effect-minutes'), weight)
}
