/** Texts around charts and of explanations, in English. */
export const figuresEn = {
  stale: 'The inputs have changed since; a new calculation is under way.',
  failed: (facts: { kind: string }) => `The last calculation did not end (${facts.kind}). What is shown is older.`,
  explain: {
    heading: 'How this number was made',
    value: (facts: { variable: string; year: number; value: string }) =>
      `${facts.variable}, ${facts.year}: ${facts.value}`,
    formula: 'Formula',
    inputs: 'What goes into it',
    input: 'Input',
    amount: 'Value',
    year: 'Year',
    from: 'Where it comes from',
    computed: 'computed',
    back: 'Back',
    waiting: 'Finding out how the number was made',
    failed: 'This number could not be explained.',
    dataYear: (facts: { source: string; year: number }) => `${facts.source}, data of ${facts.year}`,
    cell: (facts: { file: string; row: number }) => `${facts.file}, line ${facts.row}`,
  },
  details: {
    value: 'As given',
    range: 'Range',
    quality: 'Quality',
    source: 'Source',
    dataYear: 'Data of',
    note: 'How it was made',
    place: 'Where it stands',
    locator: 'Where to find it',
  },
  qualities: {
    measured: 'measured',
    official: 'official',
    literature: 'literature',
    derived: 'derived',
    estimate: 'estimate',
    recalled: 'recalled',
    default: 'default',
    assumption: 'assumption',
  },
}

export type FiguresText = typeof figuresEn
