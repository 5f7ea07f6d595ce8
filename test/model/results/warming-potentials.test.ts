import { describe, expect, it } from 'vitest'
import type { GwpSet } from '../../../model/domain/gas.ts'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { compileNetwork } from '../../../model/network/compile-network.ts'
import { valuesOf, variablesOf } from '../../../model/results/variable-registry.ts'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import { studyOf, withFile } from '../../support/change-study.ts'
import { filledIn, templateOf } from '../../support/inventory-template.ts'
import { drain } from '../../support/networks/run-study.ts'

const PROVENANCE = 'value,unit,low,high,source,data_year,quality,note'
/** The template with a tenth of everything, and a series that somebody states in CO2 equivalents of AR4 alone. */
const files = withFile(
  withFile(
    filledIn(templateOf(), 0.1),
    'activities.csv',
    `activity,label_en,label_ja,category,sector,method,expression,year,${PROVENANCE}
solvents,Solvents,,2.F.5,industry,,,2020,1,index,,,ipcc-2006,2006,literature,
`,
  ),
  'activity_factors.csv',
  `activity,gas,gwp,method,year,${PROVENANCE}
solvents,HFC,AR4,,2020,40,kt CO2e,,,ipcc-2006,2006,literature,
`,
)
const study = studyOf(files)

function baseYear(gwp: GwpSet) {
  const resolved = resolveScenario(study, 'inventory')
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
  const compiled = compileNetwork(resolved.value, { gwp })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  const network = compiled.value
  const workspace = createWorkspace(network)
  expect(drain(network, network.slots.initial, workspace).ok).toBe(true)
  const of = (name: string): number => valuesOf(network, workspace.run, name)[0] ?? NaN
  return { of, names: [...variablesOf(network).keys()] }
}

describe.each([
  // GWP-100: IPCC AR4 WG1 table 2.14; AR5 WG1 table 8.A.1 without feedback; AR6 WG1 table 7.SM.7.
  ['AR4', 25, 298],
  ['AR5', 28, 265],
  ['AR6', 27.9, 273],
] as const)('with the potentials of %s', (set, methane, nitrousOxide) => {
  const { of, names } = baseYear(set)

  it('masses of gases count exactly: rice by its methane, soils by their nitrous oxide', () => {
    const rows = names.filter((name) => /^Emissions\|(CH4|N2O)\|CRT\|3\.(C|D)/.test(name))
    expect(rows.length).toBeGreaterThan(3)
    for (const name of rows) {
      const [, gas, , category = ''] = name.split('|')
      const potential = gas === 'CH4' ? methane : nitrousOxide
      const kyoto = of(`Emissions|Kyoto Gases|CRT|${category}`)
      expect([category, kyoto.toFixed(12)]).toEqual([category, ((of(name) * potential) / 1000).toFixed(12)])
    }
  })

  it('what is stated as CO2 equivalents of AR4 alone stays what it is, under a name that says so', () => {
    expect(of('Emissions|HFC (CO2e as given)|CRT|2.F.5')).toBe(40)
    expect(of('Emissions|Kyoto Gases|CRT|2.F.5')).toBeCloseTo(0.04, 12)
    expect(names).not.toContain('Emissions|HFC|CRT|2.F.5')
  })
})
