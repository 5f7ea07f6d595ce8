import type { CliText } from '#messages'
import type { PricingDesign, Result } from '#model'
import { inputsOf } from './document-inputs.ts'
import { drainSteps } from './drain-steps.ts'
import type { Engine } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { askedScenario, openScenarios } from './open-scenarios.ts'
import { pricingFiles } from './pricing-files.ts'
import { type PricingOf, pricingText } from './pricing-table.ts'
import { engineOptions } from './run-scenario.ts'
import { writeTables } from './write-tables.ts'

/**
 * `shirube pricing`: what a price on emissions covers, brings in and costs whom, and the trading system that comes to the same;
 * under logit where nothing else is asked for. As tables, as `shirube.pricing/1`, and with `--out` as a page and its charts.
 */
export async function pricingCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const rule = asked.rule ?? 'logit'
  if (rule === 'foresight') return { ok: false, error: { kind: 'rule-not-for-command', rule, command: 'pricing' } }
  if (asked.price === null) {
    const problem = { kind: 'option-missing', command: 'pricing', option: '--price' } as const
    return { ok: false, error: { kind: 'usage', problem } }
  }
  const opened = await openScenarios(engine, asked, host, askedScenario)
  if (!opened.ok) return opened
  const { study, warnings, chosen: scenario } = opened.value
  const design: PricingDesign = {
    path: asked.price,
    sectors: asked.sectors ?? [],
    gases: asked.gases ?? [],
    exempt: asked.exempt ?? [],
    offsetLimit: asked.offsets ?? 0,
    recycling: asked.recycle ?? 'lump-sum',
    collar: asked.collar,
  }
  const question = { scenario, design, levers: {} }
  const options = { ...engineOptions(asked), rule }
  const made = engine.pricingProblem(study, question, options)
  if (!made.ok) return { ok: false, error: failureOf(made.error) }
  const { network } = made.value.priced
  const solver = engine.needsSolver(network) ? await engine.loadSolver() : null
  const lineOf = ({ done, total }: { readonly done: number; readonly total: number }) =>
    `${scenario} ${Math.floor((100 * done) / total)} %`
  const found = await drainSteps(engine.priceCarbon(made.value, solver), scenario, lineOf, host)
  if (found === 'cancelled') return { ok: false, error: { kind: 'cancelled' } }
  if (!found.ok) return { ok: false, error: { kind: 'goal-run-failed', scenario, failure: found.error } }
  const about: PricingOf = { study, design, rule: network.rule, gwp: network.gwpSet, lang: asked.lang }
  const written = await writeTables(pricingFiles(found.value, about, text), asked, host, text)
  if (!written.ok) return written
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.pricing/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        rule: network.rule,
        gwp: network.gwpSet,
        inputs: inputsOf(engine, study, [scenario], options),
        design,
        ...found.value,
        problems: [...warnings, ...engine.unweighedPrice(network)],
      }),
      exitCode: 0,
      notices: written.value,
      text: () => pricingText(found.value, about, asked.years, text),
    },
  }
}

/** The command line gives no levers, so that none can be unknown. */
function failureOf(error: Extract<ReturnType<Engine['pricingProblem']>, { ok: false }>['error']): Failure {
  return error.kind === 'unknown-lever' ? { kind: 'defect', message: error.addresses.join(', ') } : error
}
