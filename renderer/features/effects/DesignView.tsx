import { type ReactElement, useMemo } from 'react'
import { useStore } from 'zustand'
import type { PricingDesign } from '#model'
import type { PricingRequest } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { leversOf } from '../../state/edit-levers.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Select } from '../../ui/Select.tsx'
import { answerState } from './answer-state.ts'
import { Asking } from './Asking.tsx'
import { DesignAnswer } from './DesignAnswer.tsx'
import { DesignControls } from './DesignControls.tsx'
import type { EffectsProps } from './effects-props.ts'
import { priceRule } from './price-rule.ts'
import { useForm } from './use-form.ts'

/** Under prescribed shares a price is paid and moves nothing; the answer says so. */
const RULES = ['logit', 'least-cost', 'prescribed'] as const

/** A price on carbon to begin with: two points of a path, everyone pays, and every person has the same back. */
function openingDesign(first: number, last: number): PricingDesign {
  return {
    path: [
      { year: first, price: 5 },
      { year: last, price: 100 },
    ],
    sectors: [],
    gases: [],
    exempt: [],
    offsetLimit: 0,
    recycling: 'lump-sum',
    collar: null,
  }
}

/** Who pays a price on carbon, what it brings in, who bears it, and the trading system that comes to the same. */
export function DesignView({ store, conductor, outline, scenario, onExplain, save }: EffectsProps): ReactElement {
  const { effects: text, frame } = useText()
  const language = useLanguage()
  const question = useStore(store, ({ questions }) => questions.pricing)
  const levers = useStore(store, (state) => leversOf(state.levers, scenario))
  const gwp = useStore(store, (state) => state.gwp)
  const { lastObservedYear, endYear } = outline.country
  const [{ rule: chosen, design }, change] = useForm(store, 'pricing', () => ({
    rule: null,
    design: openingDesign(Math.min(lastObservedYear + 3, endYear - 1), Math.min(2050, endYear)),
  }))
  const inSight = useStore(store, (state) => state.rule) ?? outline.scenarios.find(({ id }) => id === scenario)?.rule
  const opening = priceRule(inSight ?? null, 'logit')
  const rule = chosen ?? opening
  const request = useMemo(
    (): PricingRequest => ({ scenario, rule, gwp, levers, design }),
    [scenario, rule, gwp, levers, design],
  )
  const { answered } = question
  const subject = labelIn(outline.scenarios.find(({ id }) => id === scenario)?.label, language, scenario)
  const ask = (): void => void conductor.askPricing(request)
  return (
    <>
      <Asking
        question={question}
        request={request}
        label={text.ask.pricing}
        promise={text.promises.pricing}
        working={text.working.pricing}
        example={{ question: text.examples.pricing({ scenario: subject }), onAsk: ask }}
        subject={subject}
        onAsk={ask}
        onStop={() => conductor.stopAsking('pricing')}
      >
        <Select
          label={text.rule}
          value={rule}
          hint={chosen === null && opening !== inSight ? text.otherRule : undefined}
          options={RULES.map((value) => ({ value, label: frame.rules[value] }))}
          onChange={(value) => change({ rule: value })}
        />
        <DesignControls outline={outline} design={design} onChange={(value) => change({ design: value })} />
      </Asking>
      {answered === null ? null : (
        <DesignAnswer
          request={answered.request}
          conductor={conductor}
          reply={answered.answer}
          outline={outline}
          onExplain={onExplain}
          save={save}
          state={answerState(answered, request, text.olderAnswer)}
        />
      )}
    </>
  )
}
