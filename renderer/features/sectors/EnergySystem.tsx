import { type ReactElement, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { StudyOutline } from '#worker'
import { useScenarioAnswer } from '../../figures/use-scenario-answer.ts'
import { selectStatus } from '../../state/selectors.ts'
import { useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Slider } from '../../ui/Slider.tsx'
import type { PlaceProps } from '../place-props.ts'
import { BalanceTable } from './BalanceTable.tsx'
import { EnergySankey } from './EnergySankey.tsx'

interface Props extends PlaceProps {
  readonly outline: StudyOutline
  readonly view: 'flows' | 'balance'
}

/** The whole energy system of the chosen scenario in one year: as flows, or as a balance. */
export function EnergySystem({ outline, view, ...props }: Props): ReactElement {
  const { store, conductor } = props
  const { sectors: text, figures } = useText()
  const numbers = useNumbers()
  const { baseYear, endYear } = outline.country
  const [year, setYear] = useState(baseYear)
  const status = useStore(store, selectStatus)
  const ask = useMemo(() => (scenario: string) => conductor.energy(scenario, year), [conductor, year])
  const { value, failure } = useScenarioAnswer(store, ask)
  const years = { min: baseYear, max: endYear, step: 1 }
  return (
    <>
      <div className="energy-year">
        <Slider
          {...years}
          label={text.year}
          value={year}
          format={(one) => numbers.year(one)}
          onMove={setYear}
          onCommit={setYear}
        />
        <NumberField
          {...years}
          label={text.year}
          labelAt="hidden"
          kind="year"
          unit=""
          value={year}
          onCommit={setYear}
        />
      </div>
      {failure === null ? null : <Notice tone="bad">{text.failed({ why: failure.kind })}</Notice>}
      {status === 'failed' ? <Notice tone="warning">{figures.failed}</Notice> : null}
      {status === 'cancelled' ? <Notice tone="warning">{figures.cancelled}</Notice> : null}
      {value === null ? (
        failure === null && (
          <p role="status" className="panel energy-waiting">
            {text.asked}
          </p>
        )
      ) : view === 'balance' ? (
        <BalanceTable {...props} table={value.table} outline={outline} />
      ) : (
        <EnergySankey {...props} flows={value.flows} outline={outline} />
      )}
    </>
  )
}
