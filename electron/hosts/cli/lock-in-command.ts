import { csvText } from '#charts'
import type { CliText } from '#messages'
import {
  accountOfPlan,
  accountOfRun,
  atSocialRate,
  type ChoiceAccount,
  compileNetwork,
  type Network,
  planNetwork,
  resolveScenario,
  type ResolvedScenario,
  type Result,
  type Run,
  type Study,
} from '#model'
import { HORIZON_TIME_LIMIT, loadHighs } from '../solver/load-highs.ts'
import type { ChosenWay } from './chosen-way.ts'
import { inputsOf } from './document-inputs.ts'
import type { Engine } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { lockInText } from './lock-in-table.ts'
import { askedScenario, openScenarios } from './open-scenarios.ts'
import { planFailure } from './plan-failure.ts'
import { engineOptions, runNetwork } from './run-scenario.ts'
import { writeTables } from './write-tables.ts'

/**
 * `shirube lock-in`: one scenario chosen year by year and over the whole horizon at once, each at the rates of those who
 * buy and at the social rate: present value of cost with salvage, and stock that stands idle or is retired early.
 */
export async function lockInCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const rule = asked.rule ?? 'least-cost'
  if (rule === 'foresight') return { ok: false, error: { kind: 'rule-not-for-command', rule, command: 'lock-in' } }
  const opened = await openScenarios(engine, asked, host, askedScenario)
  if (!opened.ok) return opened
  const { study, warnings, chosen: scenario } = opened.value
  const resolved = resolveScenario(study as Study, scenario)
  if (!resolved.ok) return { ok: false, error: { kind: 'study-has-problems', problems: resolved.error } }
  const ways: ChosenWay[] = []
  let gwp = ''
  for (const rates of ['buyers', 'social'] as const) {
    const seen = rates === 'buyers' ? resolved.value : atSocialRate(resolved.value)
    const network = networkOf(seen, { ...asked, rule })
    if (!network.ok) return network
    gwp = network.value.gwpSet
    const run = await runNetwork(engine, network.value, scenario, host)
    if (!run.ok) return run
    ways.push({ rule, rates, account: accountOfRun(network.value, run.value as Run) })
    const plan = await planOf(network.value, scenario, host)
    if (!plan.ok) return plan
    ways.push({ rule: 'foresight', rates, account: plan.value })
  }
  const written = await writeTables([{ name: 'lock-in.csv', text: lockInCsv(ways) }], asked, host, text)
  if (!written.ok) return written
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.lock-in/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        scenario,
        gwp,
        inputs: inputsOf(engine, study, [scenario], engineOptions({ ...asked, rule })),
        ways: ways.map(documentOf),
        problems: warnings,
      }),
      exitCode: 0,
      notices: written.value,
      text: () => lockInText(ways, { study, scenario, gwp }, asked, text),
    },
  }
}

function networkOf(scenario: ResolvedScenario, asked: Invocation): Result<Network, Failure> {
  const compiled = compileNetwork(scenario, engineOptions(asked))
  return compiled.ok ? compiled : { ok: false, error: { kind: 'study-has-problems', problems: compiled.error } }
}

async function planOf(network: Network, scenario: string, host: Host): Promise<Result<ChoiceAccount, Failure>> {
  host.progress?.(`${scenario} (foresight)`)
  const made = planNetwork(network, await loadHighs(HORIZON_TIME_LIMIT))
  host.progress?.('')
  if (made === null) return { ok: false, error: { kind: 'no-plan', scenario, reason: 'no-years' } }
  const { outcome, system } = made
  if (outcome.ok) return { ok: true, value: accountOfPlan(made, outcome.plan) }
  return { ok: false, error: planFailure(system, outcome.failure, scenario) }
}

function documentOf({ rule, rates, account }: ChosenWay): object {
  const { stranded, emissions, capPrice, ...rest } = account
  return {
    rule,
    rates,
    ...rest,
    emissions: [...emissions],
    capPrice: [...capPrice],
    stranded: stranded.map(({ family, idle, retiredEarly, annuities }) => ({
      family,
      idle: [...idle],
      retiredEarly: [...retiredEarly],
      annuities: [...annuities],
    })),
  }
}

function lockInCsv(ways: readonly ChosenWay[]): string {
  const rows = ways.flatMap(({ rule, rates, account }) => [
    ...(['capital', 'salvage', 'operation', 'total', 'strandedValue'] as const).map((what) => {
      return [rule, rates, what, '', '', 'million USD_2020', String(account[what])]
    }),
    ...account.stranded.flatMap(({ family, ...numbers }) =>
      (['idle', 'retiredEarly', 'annuities'] as const).flatMap((what) =>
        account.years.map((year, at) => {
          const unit = what === 'annuities' ? 'million USD_2020/yr' : 'GW'
          return [rule, rates, what, family, String(year), unit, String(numbers[what][at])]
        }),
      ),
    ),
  ])
  return csvText([['rule', 'rates', 'what', 'family', 'year', 'unit', 'value'], ...rows])
}
