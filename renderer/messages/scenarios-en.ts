const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Texts of the commands that list scenarios, make and take them away, and say whether results are still of them. */
export const scenariosEn = {
  heads: {
    id: 'Scenario',
    name: 'Name',
    parent: 'Parent',
    measures: 'Measures',
    policies: 'Policies',
    numbers: 'Numbers',
    others: 'Others',
    version: 'Version',
  },
  note: 'Policies, numbers and other settings: in how many a scenario differs from its parent; `shirube diff` shows which. The version changes with whatever a run is made of.',
  measures: { none: 'without', with: 'with', 'with-additional': 'with additional' } as Readonly<Record<string, string>>,
  asParent: 'as parent',
  duplicate: (facts: { scenario: string; of: string; file: string }) =>
    `${facts.scenario} begins as ${facts.of} stands: what it does otherwise goes into ${facts.file}.`,
  rename: (facts: { scenario: string; file: string }) => `${facts.scenario} has another name now, in ${facts.file}.`,
  remove: (facts: { scenario: string; file: string }) => `${facts.scenario} is no more; ${facts.file} was removed.`,
  there: (facts: { found: string }) => `The study has a scenario "${facts.found}" already; nothing is written.`,
  inherited: (facts: { scenario: string; heirs: readonly string[] }) =>
    `${facts.scenario} cannot be removed: ${facts.heirs.join(', ')} ${facts.heirs.length === 1 ? 'inherits' : 'inherit'} from it. Remove ${facts.heirs.length === 1 ? 'that one' : 'those'} first, or give ${facts.heirs.length === 1 ? 'it' : 'them'} another parent.`,
  nameMissing: 'Say the new name: --name in English, --name-ja in Japanese.',
  resultsForm: (facts: { path: string }) =>
    `${facts.path} holds no results that can be told apart by their inputs. \`run\`, \`compare\`, \`effects\`, \`decompose\`, \`macc\`, \`potential\`, \`goal\` and \`pricing\` write such with --json.`,
  judged: (facts: { current: number; stale: number }) =>
    facts.stale === 0
      ? `${plural(facts.current, 'result is', 'results are')} of the study as it is now.`
      : `${plural(facts.stale, 'result is', 'results are')} stale; ${facts.current} of the study as it is now.`,
  verdicts: {
    current: (facts: { scenario: string }) => `${facts.scenario}: of the study as it is now`,
    stale: (facts: { scenario: string }) => `${facts.scenario}: stale, of older inputs than the study has now`,
    gone: (facts: { scenario: string }) => `${facts.scenario}: stale, the study has no such scenario any more`,
  },
}

export type ScenariosText = typeof scenariosEn
