import { type ReactElement, useMemo, useState } from 'react'
import type { SectorOutput, SectorVariable, SectorVariables } from '#model'
import type { StudyOutline } from '#worker'
import { cliText, unitText } from '#messages'
import { labelIn } from '../../figures/label-in.ts'
import { shownUnit } from '../../figures/shown-unit.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PlaceProps } from '../place-props.ts'
import { ModuleQuantities } from './ModuleQuantities.tsx'
import { PowerCharts } from './PowerCharts.tsx'
import { asShares, fewEnough, linesChart, stackChart } from './sector-chart.ts'
import { SectorPanel } from './SectorPanel.tsx'
import { useSectorInput } from './use-sector-charts.ts'

interface Props extends PlaceProps {
  readonly outline: StudyOutline
  readonly sector: string
  readonly name: string
  readonly variables: SectorVariables
}

/** What plants make, by its name in the results. */
const ELECTRICITY = 'Secondary Energy|Electricity'

/** A carrier among others of its family has a look of its own. */
const withOwnLook = (carrier: SectorVariable): SectorVariable => ({
  ...carrier,
  family: `${carrier.family}|${carrier.id}`,
})

const keyOf = ({ kind, commodity }: SectorOutput): string => `${kind}/${commodity}`

/** What a sector does, with what, on which energy, and what it emits. */
export function SectorCharts({ outline, sector, name, variables, ...props }: Props): ReactElement {
  const text = useText().sectors
  const language = useLanguage()
  const inputOf = useSectorInput(props, outline, variables)
  const levels = useMemo(() => [...variables.services, ...variables.activities], [variables])
  const units = useMemo(() => [...new Set(levels.map((level) => level.unit))], [levels])
  const [askedUnit, setUnit] = useState('')
  const unit = units.includes(askedUnit) ? askedUnit : (units[0] ?? '')
  const outputs = variables.outputs
  const [askedOutput, setOutput] = useState('')
  const output = outputs.find((one) => keyOf(one) === askedOutput) ?? outputs[0]
  const [as, setAs] = useState<'amounts' | 'shares'>('amounts')
  const [by, setBy] = useState<'category' | 'gas'>('category')
  // The kind of what makes it is said where that alone tells one output from another.
  const outputName = (one: SectorOutput): string => {
    const isAlone = outputs.every((other) => other === one || other.commodity !== one.commodity)
    const name = labelIn(one.label, language, one.commodity)
    return isAlone ? name : text.outputOfKind({ output: name, kind: text.kinds[one.kind] })
  }
  const mixTitle = output === undefined ? text.mix : text.mixOf({ output: outputName(output) })
  const activityTitle = text.activityOf({ sector: name })
  const energyTitle = text.energyOf({ sector: name })
  const emissionTitle = text.emissionsOf({ sector: name, by: by === 'gas' ? text.byGas : text.byCategory })

  const activity = useMemo(() => {
    if (inputOf === null) return null
    const own = levels.filter((level) => level.unit === unit)
    return linesChart(own, inputOf('activity', activityTitle, unit))
  }, [inputOf, levels, unit, activityTitle])
  const mix = useMemo(() => {
    if (inputOf === null || output === undefined) return null
    const made = output.technologies[0]?.unit ?? ''
    const { unit, factor } = output.kind === 'plant' ? shownUnit(ELECTRICITY, made) : { unit: made, factor: 1 }
    const input = inputOf('technologies', mixTitle, unit, factor)
    const chart = stackChart(fewEnough(output.technologies, output.families, input.values), 'fuel', input)
    return as === 'shares' ? asShares(chart) : chart
  }, [inputOf, output, mixTitle, as])
  const energy = useMemo(() => {
    if (inputOf === null) return null
    const input = inputOf('energy', energyTitle, 'PJ/yr')
    return stackChart(fewEnough(variables.carriers.map(withOwnLook), variables.families, input.values), 'fuel', input)
  }, [inputOf, variables, energyTitle])
  const emissions = useMemo(() => {
    const parts = by === 'gas' ? variables.gases : variables.categories
    if (inputOf === null) return null
    const net = { variable: `Emissions|Kyoto Gases|Sector|${sector}`, label: cliText(language).charts.net }
    return stackChart(parts, 'sector', inputOf(`emissions-${by}`, emissionTitle, parts[0]?.unit ?? ''), net)
  }, [inputOf, variables, by, emissionTitle, sector, language])

  const isReady = inputOf !== null
  return (
    <div className="sector-charts">
      {levels.length === 0 ? null : (
        <SectorPanel
          {...props}
          isReady={isReady}
          chart={activity}
          title={activityTitle}
          part="activity"
          heading={text.activity}
          nothing={text.noActivity}
          controls={
            units.length < 2 ? null : (
              <Select
                label={text.unit}
                labelAt="hidden"
                value={unit}
                options={units.map((value) => ({ value, label: unitText(value, language) }))}
                onChange={setUnit}
              />
            )
          }
        />
      )}
      <SectorPanel
        {...props}
        isReady={isReady}
        isStill={as === 'shares'}
        chart={mix}
        title={mixTitle}
        part="mix"
        heading={text.mix}
        nothing={text.noMix}
        controls={
          output === undefined ? null : (
            <>
              {outputs.length < 2 ? null : (
                <Select
                  label={text.output}
                  labelAt="hidden"
                  value={keyOf(output)}
                  options={outputs.map((one) => ({ value: keyOf(one), label: outputName(one) }))}
                  onChange={setOutput}
                />
              )}
              <SegmentedControl
                label={text.as}
                value={as}
                segments={(['amounts', 'shares'] as const).map((value) => ({ value, label: text[value] }))}
                onChange={setAs}
              />
            </>
          )
        }
      />
      <SectorPanel
        {...props}
        isReady={isReady}
        chart={energy}
        title={energyTitle}
        part="energy"
        heading={text.energy}
        nothing={text.noEnergy}
        controls={null}
      />
      <SectorPanel
        {...props}
        isReady={isReady}
        chart={emissions}
        title={emissionTitle}
        part="emissions"
        heading={text.emissions}
        nothing={text.noEmissions}
        controls={
          <SegmentedControl
            label={text.by}
            value={by}
            segments={(['category', 'gas'] as const).map((value) => ({ value, label: text[value] }))}
            onChange={setBy}
          />
        }
      />
      {variables.quantities.length === 0 ? null : (
        <ModuleQuantities {...props} {...{ outline, name, inputOf }} quantities={variables.quantities} />
      )}
      {outputs.some(({ kind }) => kind === 'plant') ? <PowerCharts {...props} outline={outline} name={name} /> : null}
    </div>
  )
}
