import { describe, expect, it } from 'vitest'
import { playerNames } from '../../../model/analysis/attribution/player-names.ts'
import { type Grouping, policyGame } from '../../../model/analysis/attribution/policy-game.ts'
import type { Study } from '../../../model/study/study.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { withScenarios } from '../../support/networks/with-scenario.ts'

const less = { kind: 'demand-change', level: -0.1, start: 2021, services: ['heat'] } as const

/** Policies that are called as a sector, a kind of instrument and a line of every answer are. */
const POLICIES = { power: less, 'demand-change': less, baseline: less, other: less }

function study(): Study {
  const plain = buildStudy({
    years: [2020, 2022],
    sectors: ['power', 'homes'],
    commodities: { heat: { demand: { base: 10 } } },
    technologies: { stove: { kind: 'device', output: 'heat', sector: 'homes', lifetime: 1, stockShare: 1 } },
    policies: POLICIES,
  })
  const entry: Study['register'][number] = {
    id: 'act',
    title: { en: 'Act', ja: '法' },
    document: '',
    body: '',
    sector: 'power',
    gases: 'CO2',
    announced: null,
    adopted: null,
    inForce: null,
    check: 'assumption',
    locator: '',
    source: 'test',
    note: '',
  }
  const registered = {
    ...plain,
    register: [entry],
    policies: plain.policies.map((policy) => (policy.id === 'other' ? { ...policy, register: 'act' } : policy)),
  }
  return withScenarios(registered, {
    none: {},
    all: Object.fromEntries(Object.keys(POLICIES).map((id) => [id, 1])),
  })
}

function playersBy(grouping: Grouping) {
  const game = policyGame(study(), 'all', 'none', grouping)
  if (!game.ok) throw new Error(JSON.stringify(game.error))
  return game.value.players
}

describe('players of a game', () => {
  it('a group that is called as a policy outside it stays another player', () => {
    const players = playersBy(new Map([['power', ['other', 'baseline']]]))
    expect(players.map(({ id, policies }) => [id, policies])).toEqual([
      ['group/power', ['other', 'baseline']],
      ['policy/demand-change', ['demand-change']],
      ['policy/power', ['power']],
    ])
    expect(playerNames(players)).toEqual(['group/power', 'demand-change', 'policy/power'])
  })
  it('a policy of no sector is not taken into the sector that is called as it is', () => {
    expect(playersBy('sector').map(({ id, policies }) => [id, policies])).toEqual([
      ['sector/power', ['other']],
      ['policy/baseline', ['baseline']],
      ['policy/demand-change', ['demand-change']],
      ['policy/power', ['power']],
    ])
  })
  it.each(['none', 'sector', 'kind', new Map([['kind/demand-change', ['power', 'demand-change']]])] as const)(
    'have ids of their own and each policy once, grouped by %s',
    (grouping) => {
      const players = playersBy(grouping)
      expect(new Set(players.map(({ id }) => id)).size).toBe(players.length)
      expect(players.flatMap(({ policies }) => policies).sort()).toEqual(Object.keys(POLICIES).sort())
    },
  )
  it('a policy that both scenarios have is told from one that the study does not know', () => {
    const same = withScenarios(study(), { none: {}, all: { power: 1 } })
    const failureOf = (id: string) => policyGame(same, 'all', 'none', new Map([['a', [id]]]))
    expect(failureOf('other')).toMatchObject({ error: { kind: 'policy-stays', group: 'a', found: 'other' } })
    expect(failureOf('othr')).toMatchObject({ error: { kind: 'unknown-policy', known: Object.keys(POLICIES) } })
  })
  it('a policy that is named twice is refused, in two groups as in one', () => {
    for (const groups of [
      new Map([['a', ['power', 'power']]]),
      new Map([
        ['a', ['power']],
        ['b', ['power']],
      ]),
    ]) {
      expect(policyGame(study(), 'all', 'none', groups)).toMatchObject({
        ok: false,
        error: { kind: 'policy-in-two-groups', policy: 'power' },
      })
    }
  })
})
