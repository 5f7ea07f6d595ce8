/** Texts of what each policy does, in English. */
export const effectsEn = {
  policy: 'Policy',
  assumptions: 'what else is set otherwise (no policy)',
  remainder: 'joint effect, of no single policy',
  methods: {
    shapley: 'Shapley values: the average over every order in which the policies may come',
    'first-in': 'first in: each policy alone against none',
    'last-out': 'last out: all policies against all but one',
  },
  heading: (facts: {
    country: string
    scenario: string
    against: string
    year: number
    method: string
    rule: string
    gwp: string
    runs: number
  }) =>
    `${facts.country} · from ${facts.against} to ${facts.scenario} in ${facts.year} · rule ${facts.rule} · GWP-100 ${facts.gwp}\n${facts.method} (${facts.runs} runs)`,
  sampled: (facts: { pairs: number; seed: number; errors: string }) =>
    `From ${facts.pairs} antithetic pairs of orders, seed ${facts.seed}; greatest standard error: ${facts.errors}. --pairs draws more; --group takes policies together and is exact to twelve groups.`,
  notSampled: (facts: { options: readonly string[]; players: number; runs: number }) =>
    `${facts.options.join(' and ')} had no use: no orders were drawn, the ${facts.runs} runs of ${facts.players} policies or groups are exact.`,
  penalised: (facts: { count: number; runs: number }) =>
    `In ${facts.count} of ${facts.runs} runs the policies that were in have no solution at least cost together; there their limits were missed, as little as could be. --json names them.`,
  short: (facts: { count: number; runs: number; names: readonly string[] }) =>
    `In ${facts.count} of ${facts.runs} runs something that is asked for cannot be had (${facts.names.join(', ')}): what was not supplied counts as saved there. The document of --json lists these runs as "short".`,
  capsMissed: (facts: { count: number; runs: number; names: readonly string[] }) =>
    `In ${facts.count} of ${facts.runs} runs emissions stay above a cap (${facts.names.join(', ')}): there it has the effect of its highest price, not of its level. The document of --json lists these runs as "short".`,
  noPolicyDiffers: (facts: { scenario: string; against: string }) =>
    facts.scenario === facts.against
      ? `--scenario and --against both name ${facts.scenario}: there is nothing to attribute. Choose another scenario with --against.`
      : `${facts.scenario} and ${facts.against} have the same policies at the same strengths: there is nothing to attribute. Choose another scenario with --against.`,
  unknownPolicy: (facts: { group: string; found: string; near: readonly string[] }) =>
    `Group "${facts.group}": the study has no policy "${facts.found}".${
      facts.near.length === 0 ? '' : ` Did you mean ${facts.near.join(', ')}?`
    } \`shirube diff\` lists those in which the scenarios differ.`,
  policyStays: (facts: { group: string; found: string }) =>
    `Group "${facts.group}": both scenarios have policy "${facts.found}" at the same strength, so that it is part of no difference. \`shirube diff\` lists those in which they differ.`,
  policyInTwoGroups: (facts: { policy: string; groups: readonly string[] }) =>
    new Set(facts.groups).size === 1
      ? `Policy "${facts.policy}" is twice in the group ${facts.groups[0] ?? ''}; name it once.`
      : `Policy "${facts.policy}" is in the groups ${facts.groups.join(' and ')}; leave it in one.`,
  groupForm: (facts: { found: string }) =>
    `--group does not understand "${facts.found}": use sector, kind, or NAME=POLICY+POLICY,NAME=POLICY with each NAME once.`,
  coalitionFailed: (facts: { scenario: string; members: readonly string[] | null; why: string; year: number }) =>
    `${facts.scenario} could not be run${
      facts.members === null
        ? ''
        : facts.members.length === 0
          ? ' without the policies in question'
          : ` with only ${facts.members.join(', ')} of the policies in question`
    }: ${facts.why} in ${facts.year}.`,
}

export type EffectsText = typeof effectsEn
