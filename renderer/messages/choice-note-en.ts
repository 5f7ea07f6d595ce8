const RULES: Readonly<Record<string, string>> = {
  prescribed: 'prescribed shares',
  logit: 'logit',
  'least-cost': 'least cost, year by year',
  foresight: 'least cost over the horizon',
}

/** Rules of the scenarios that a chart shows, that of most of them first. */
export interface Choices {
  readonly choices: readonly { readonly rule: string; readonly scenarios: readonly string[] }[]
  readonly gwp: string
}

const ruleOf = (choice: Choices['choices'][number] | undefined): string =>
  RULES[choice?.rule ?? ''] ?? choice?.rule ?? ''

/** Which rule chooses technologies in the scenarios of a chart, and the warming potentials. */
export const choiceNoteEn = ({ choices: [first, ...others], gwp }: Choices): string =>
  [
    `Choice by ${ruleOf(first)}`,
    ...others.map((one) => `of ${one.scenarios.join(', ')} by ${ruleOf(one)}`),
    `GWP-100 of ${gwp}`,
  ].join('; ')
