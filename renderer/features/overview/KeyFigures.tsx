import { type ReactElement, useEffect, useMemo, useState } from 'react'
import { unitText } from '#messages'
import { useOlder } from '../../figures/use-older.ts'
import type { ScenarioRun } from '../../state/state.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import type { PlaceProps } from '../place-props.ts'
import { KEY_FIGURES, keyFigures } from './key-figures.ts'

interface Props {
  /** Name of the baseline. */
  readonly label: { readonly en: string; readonly ja: string }
  readonly run: ScenarioRun | null
  readonly baseline: ScenarioRun | null
  readonly year: number
  readonly scenario: string | null
  readonly subscribe: PlaceProps['conductor']['subscribeLive']
}

/** The run with the numbers of a lever that is being moved, as long as it has not come to rest. */
function useMoving(
  run: ScenarioRun | null,
  scenario: string | null,
  subscribe: Props['subscribe'],
): ScenarioRun | null {
  const [moving, setMoving] = useState<{ readonly from: object; readonly series: ScenarioRun['series'] } | null>(null)
  const series = run?.series ?? null
  const variables = run?.prepared?.variables
  useEffect(() => {
    if (scenario === null || series === null || variables === undefined) return undefined
    const known = new Set(variables.map(({ name }) => name))
    const names = KEY_FIGURES.map(({ variable }) => variable).filter((name) => known.has(name))
    return subscribe(scenario, names, (values) => {
      setMoving({ from: series, series: new Map(names.map((name, i) => [name, Float64Array.from(values[i] ?? [])])) })
    })
  }, [scenario, series, variables, subscribe])
  return useMemo(
    () => (run === null || moving === null || moving.from !== series ? run : { ...run, series: moving.series }),
    [run, moving, series],
  )
}

/** A few figures of one year, each with its change against the baseline; of older inputs they say so in its stead. */
export function KeyFigures({ label, run, baseline, year, scenario, subscribe }: Props): ReactElement {
  const { overview: text } = useText()
  const numbers = useNumbers()
  const language = useLanguage()
  const shown = useMoving(run, scenario, subscribe)
  // What is of older inputs is compared with nothing.
  const isFresh = run?.status === 'current' && baseline?.status === 'current'
  const figures = shown === null ? [] : keyFigures(shown, isFresh ? baseline : null, year)
  const older = useOlder(run?.status)
  const against = label[language] || label.en
  return (
    <section
      className="key-figures"
      aria-label={text.keyFigures({ year })}
      data-state={older === null ? 'ready' : 'older'}
    >
      <dl>
        {figures.map(({ id, unit, value, change }) => (
          <div className="panel key-figure" key={id}>
            <dt>{text.figures[id]}</dt>
            <dd className="key-figure-value">
              {numbers.value(value)}{' '}
              <span className="key-figure-unit">{unitText(unit.replace('/yr', ''), language)}</span>
            </dd>
            <dd className="key-figure-change">
              {older ??
                (change === null || run === baseline
                  ? '\u00a0'
                  : text.against({ change: numbers.change(change * 100, '%'), against }))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
