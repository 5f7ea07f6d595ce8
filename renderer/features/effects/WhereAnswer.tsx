import { type ReactElement, useCallback, useMemo } from 'react'
import type { PotentialReply, PotentialRequest } from '#worker'
import { answersText, cliText, gapSentences, negativeSentences, unitText, whereText } from '#messages'
import { isOfAll, type Measure } from '#model'
import { AbatementCurve, type ChartPoint, type ChartState, Waterfall } from '../../charts/index.ts'
import { AnswerFiles } from '../../figures/AnswerFiles.tsx'
import type { AboutFile } from '../../figures/table-file.ts'
import type { ComposedInput } from '../../figures/explained.ts'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PanelGrid } from '../../ui/PlaceFrame.tsx'
import { useTheme } from '../../ui/theme/ThemeProvider.tsx'
import { aboutAnswer } from './about-answer.ts'
import type { EffectsProps } from './effects-props.ts'
import { MeasureTable } from './MeasureTable.tsx'
import { playerLabels } from './player-labels.ts'
import { PotentialTable } from './PotentialTable.tsx'
import { warningSentence } from './warning-sentence.ts'
import { negativeCostNames, targetName, whereCharts, type WhereWords } from './where-spec.ts'

interface Props extends Pick<EffectsProps, 'conductor' | 'outline' | 'save' | 'onExplain'> {
  readonly request: PotentialRequest
  readonly answer: PotentialReply
  readonly state: ChartState
}

/** Charts and tables of where to act in a year, and what is missing to its targets. */
export function WhereAnswer({ request, answer, state, conductor, outline, save, onExplain }: Props): ReactElement {
  const { effects: text, levers, frame } = useText()
  const language = useLanguage()
  const numbers = useNumbers()
  const theme = useTheme()
  const words = useMemo((): WhereWords => {
    const { measures } = cliText(language)
    return { outline, language, text, kinds: levers.kinds, measures, numbers, rules: frame.rules }
  }, [outline, language, text, levers, numbers, frame])
  const { waterfall, curve } = useMemo(() => whereCharts(answer, request, words), [answer, request, words])
  const { potential } = answer
  const { year, runs, penalised } = potential.curve
  const { measures } = words
  const where = whereText(language)
  const nameOf = playerLabels(potential.curve.measures, words)
  const ends = [waterfall.from, waterfall.to].map((end): ComposedInput => ({
    ...end,
    year,
    unit: waterfall.unit,
    asked: null,
  }))
  const explain = ({ label, value }: ChartPoint, unit: string, how = ''): void =>
    onExplain({ kind: 'composed', label, year, value, unit, how, inputs: ends })
  const sentences = useMemo(
    () =>
      gapSentences(
        potential,
        (id) => targetName(id, words),
        (value) => numbers.value(value),
        measures,
      ),
    [potential, words, numbers, measures],
  )
  const about = useCallback(async () => {
    const { facts: names } = answersText(language)
    const { scenario, against, levers: moved, grouping, year: of } = request
    const given = { rule: request.rule, gwp: request.gwp }
    const facts: AboutFile = [
      ...(against === null ? [[names.baseline, where.itself] as const] : []),
      [names.method, where.costTableNote({ year: of, runs })],
      ...(typeof grouping === 'string' ? [[names.grouping, text.groupings[grouping]] as const] : []),
      [names.year, String(of)],
      [names.runs, String(runs)],
      ...sentences.map((sentence) => [names.targets, sentence] as const),
    ]
    const inputs = {
      scenario: { scenario, ...given, levers: moved },
      baseline: against === null ? null : { scenario: against, ...given, levers: {} },
    }
    return aboutAnswer(conductor, { ...inputs, facts }, outline, language)
  }, [request, runs, sentences, text, where, conductor, outline, language])
  // Where the study has no target for the year, one sentence says so in their place.
  const ofAll =
    potential.gaps.length + potential.unread.length === 0 ? sentences.length : potential.gaps.filter(isOfAll).length
  const ofParts = sentences.slice(ofAll)
  const reasons = negativeSentences(potential.curve, answer.rule, negativeCostNames(nameOf, words), measures)
  const below = potential.curve.measures.filter(({ negative }) => negative.length > 0)
  const reasonOf = (measure: Measure): string => reasons[below.indexOf(measure)] ?? ''
  const toneOf = (after: number | undefined): 'plain' | 'good' | 'warning' =>
    after === undefined ? 'plain' : after <= 0 ? 'good' : 'warning'
  return (
    <AnswerFiles
      name={`where-to-act-${request.scenario}`}
      isOld={state.kind === 'stale'}
      about={about}
      save={save}
      onExplain={onExplain}
    >
      {sentences.slice(0, ofAll).map((sentence, i) => (
        <Notice key={sentence} tone={toneOf(potential.gaps[i]?.after)}>
          {sentence}
        </Notice>
      ))}
      {potential.curve.warnings.map((problem) => {
        const sentence = warningSentence(problem, words)
        return (
          <Notice key={sentence} tone="warning">
            {sentence}
          </Notice>
        )
      })}
      {penalised === 0 ? null : <Notice tone="warning">{measures.penalised({ count: penalised, runs })}</Notice>}
      <PanelGrid>
        <div className="panel" data-span="all">
          <Waterfall
            spec={waterfall}
            {...{ theme, language, save, state }}
            fileName={`where-to-act-${request.scenario}-${String(year)}`}
            onExplain={(point) => explain(point, waterfall.unit, waterfall.note)}
          />
        </div>
        <Panel heading={where.costTable} note={where.costTableNote({ year, runs })} span="all">
          <MeasureTable
            caption={where.costCaption({ year })}
            curve={potential.curve}
            nameOf={nameOf}
            reasonOf={reasonOf}
            words={words}
          />
        </Panel>
        {reasons.length === 0 ? null : <Sentences heading={measures.negativeTitle} sentences={reasons} />}
        <div className="panel" data-span="all">
          <AbatementCurve
            spec={curve}
            {...{ theme, language, save, state }}
            fileName={`abatement-cost-${request.scenario}-${String(year)}`}
            onExplain={(point) => explain(point, curve.unit, curve.note)}
          />
        </div>
        <Panel heading={where.sectorTable} note={unitText(where.sectorTableNote({ year }), language)} span="all">
          <PotentialTable caption={where.sectorCaption({ year })} potential={potential} nameOf={nameOf} words={words} />
        </Panel>
        {ofParts.length === 0 ? null : <Sentences heading={measures.gapsOfParts} sentences={ofParts} />}
      </PanelGrid>
    </AnswerFiles>
  )
}

function Sentences({
  heading,
  sentences,
}: {
  readonly heading: string
  readonly sentences: readonly string[]
}): ReactElement {
  return (
    <Panel heading={heading} span="all">
      <ul className="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  )
}
