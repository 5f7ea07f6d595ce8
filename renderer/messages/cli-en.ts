import { choiceNoteEn } from './choice-note-en.ts'
import { scenariosEn } from './scenarios-en.ts'
import { unitText } from './number-text.ts'
import type { ConflictWords, RunFailureWords } from './run-failures.ts'
import { analysisEn } from './analysis-en.ts'
import { decomposeEn } from './decompose-en.ts'
import { effectsEn } from './effects-en.ts'
import { lockInEn } from './lock-in-en.ts'
import { maccEn } from './macc-en.ts'
import { measuresEn } from './measures-en.ts'
import { foresightEn } from './foresight-en.ts'
import { goalEn } from './goal-en.ts'
import { pricingEn } from './pricing-en.ts'
import { valueFaultsEn } from './value-faults-en.ts'

/** Texts of the command line in English; their keys and arguments are the type that every language fills. */

const near = (names: readonly string[]): string => (names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`)
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const cliEn = {
  noCommand:
    'Say what to do: run, compare, check, explain, diff, scenarios, duplicate, rename, remove, reconcile, sources, hindcast, sanity, inventories, calibrate, effects, macc, potential, lock-in, pricing, goal, decompose, import, template, schema. `shirube --help` shows examples.',
  unknownCommand: (facts: { found: string; near: readonly string[] }) =>
    `There is no command "${facts.found}".${near(facts.near)} \`shirube --help\` lists them.`,
  unknownOption: (facts: { found: string; command: string | null; near: readonly string[] }) =>
    `${facts.command === null ? 'There is no option' : `"${facts.command}" has no option`} ${facts.found}.${near(facts.near)}`,
  valueMissing: (facts: { option: string }) => `${facts.option} needs a value.`,
  valueUnexpected: (facts: { option: string; found: string }) =>
    `${facts.option} takes no value; found "${facts.found}".`,
  template: {
    next: (facts: { folder: string }) =>
      `Cells of the column "value" that are empty wait for figures of the country: \`shirube check ${facts.folder}\` lists them.`,
    studyThere: (facts: { path: string }) =>
      `${facts.path} holds a study already; nothing is written. Name another folder with --out.`,
  },
  valueWrong: (facts: { option: string; found: string; allowed: string }) =>
    `${facts.option} cannot be "${facts.found}". Allowed: ${facts.allowed}.`,
  valueFaults: valueFaultsEn,
  optionIdle: (facts: { option: string; beside: string }) =>
    `${facts.option} does nothing beside ${facts.beside}; leave one of them out.`,
  givenTwice: (facts: { option: string }) => `${facts.option} is given twice.`,
  operandMissing: (facts: { command: string; operand: string; usage: string }) =>
    `"${facts.command}" needs ${facts.operand}: ${facts.usage}. \`shirube ${facts.command} --help\` shows examples.`,
  scenariosMissing: (facts: { command: string; given: number; usage: string }) =>
    `"${facts.command}" sets one scenario beside another; ${facts.given === 0 ? 'none is' : 'only one is'} named. Name both: ${facts.usage}.`,
  operandUnexpected: (facts: { command: string; found: string }) =>
    `"${facts.command}" has no place for "${facts.found}". A name with blanks or bars is put in quotes.`,
  optionMissing: (facts: { command: string; option: string }) => `"${facts.command}" needs ${facts.option}.`,

  unknownScenario: (facts: { found: string; near: readonly string[]; known: readonly string[] }) =>
    `The study has no scenario "${facts.found}".${near(facts.near)} It has: ${facts.known.join(', ')}.`,
  scenarioMissing: (facts: { option: string; known: readonly string[] }) =>
    facts.known.length === 0
      ? 'The study has no scenario.'
      : `The study has several scenarios; choose one with ${facts.option}: ${facts.known.join(', ')}.`,
  scenarioTwice: (facts: { found: string }) => `The scenario "${facts.found}" is named twice; each stands once.`,
  noStudy: (facts: { path: string }) =>
    `There is no study in ${facts.path}: neither datapackage.json nor country.yaml. Name the folder of a study, such as scenarios/viet-nam, or go into it.`,
  noSuchVariable: (facts: { found: string; near: readonly string[] }) =>
    `No variable of the results fits "${facts.found}".${near(facts.near)}`,
  noSuchYear: (facts: { found: number; first: number; last: number }) =>
    `The run has no year ${facts.found}; it goes from ${facts.first} to ${facts.last}.`,
  noSuchDocument: (facts: { found: string; known: readonly string[] }) =>
    `There is no document "${facts.found}". Known: ${facts.known.join(', ')}.`,
  studyHasProblems: (facts: { count: number }) =>
    `The study has ${plural(facts.count, 'problem', 'problems')} and cannot be run until ${facts.count === 1 ? 'it is' : 'they are'} mended.`,
  runFailed: (facts: { scenario: string; why: string; year?: number; facts: string }) =>
    `${facts.scenario} could not be run to its end: ${facts.why}${
      facts.year === undefined ? '' : ` in ${facts.year}`
    }${facts.facts === '' ? '' : ` (${facts.facts})`}.`,
  runFailures: {
    'did-not-converge': 'dispatch and conversions did not come to agree',
    'demand-not-finite': 'a demand is no longer a number',
    unbounded:
      'the cost has no least value: something earns more than it costs without limit (an export price above what it costs to make, for one)',
    'time-limit': 'the programme was not solved within its time',
    numerical: 'the solver met numerical trouble: figures of the study may differ by too many orders of magnitude',
    'solver-missing': 'least cost needs the solver, and this host has none',
    'cap-needs-least-cost':
      'a cap on emissions cannot be met by prescribed shares; use the rule least-cost, foresight or logit',
  } as RunFailureWords as Readonly<Record<string, string>>,
  infeasible: (facts: { scenario: string; year: number; phrases: readonly string[] }) =>
    `${facts.scenario} has no solution in ${facts.year}, and stops there; any years before hold. These cannot hold together: ${facts.phrases.join('; ')}.`,
  conflicts: {
    demand: ({ subject, limit, missing, unit }) =>
      `demand for ${subject} (${limit} ${unit}${missing === null ? '' : `, ${missing} more than can be served`})`,
    cap: ({ subject, limit, missing, unit }) =>
      `cap ${subject} (${limit} ${unit})${missing === null ? '' : `, ${missing} ${unit} below the least that can be emitted`}`,
    bound: ({ subject, limit, missing, unit }) =>
      `bound ${subject} (${limit} ${unit})${missing === null ? '' : `, ${missing} ${unit} out of reach`}`,
    extraction: ({ subject, limit, missing, unit }) =>
      `what can be extracted of ${subject} (${limit} ${unit})${missing === null ? '' : `, ${missing} ${unit} too little`}`,
    reserve: ({ subject, missing, unit }) =>
      `reserve at ${subject}${missing === null ? '' : `, ${missing} ${unit} short`}`,
    mandate: ({ subject }) => `mandate on sales of ${subject}`,
    'clean-share': ({ subject }) => `clean-electricity standard of ${subject}`,
    ban: ({ subject }) => `limit on sales of ${subject}`,
    target: ({ subject, limit, missing, unit }) =>
      `capacity target of ${subject} (${limit} ${unit} still to be built)${missing === null ? '' : `, ${missing} ${unit} out of reach`}`,
    'removal-share': ({ subject }) => `share that ${subject} must serve`,
    'plant-least': ({ subject }) => `least load of ${subject}`,
    'storage-power': ({ subject, limit, unit }) => `power of ${subject} (${limit} ${unit} in a slice)`,
    'storage-energy': ({ subject, limit, unit }) => `energy of ${subject} (${limit} ${unit} in a season)`,
    build: ({ subject, missing, unit }) =>
      `no new ${subject} may be built${missing === null ? '' : ` (${missing} ${unit} would be needed)`}`,
    activity: ({ subject, limit, missing, unit }) =>
      `what standing ${subject} can make (${limit} ${unit}${missing === null ? '' : `, ${missing} ${unit} too little`})`,
    generation: ({ subject, limit, missing, unit }) =>
      `what standing ${subject} can give in a slice (${limit} ${unit}${missing === null ? '' : `, ${missing} ${unit} too little`})`,
    domestic: ({ subject, limit, missing, unit }) =>
      `domestic supply of ${subject} (${limit} ${unit}${missing === null ? '' : `, ${missing} ${unit} out of reach`})`,
    imports: ({ subject, limit, missing, unit }) =>
      `imports of ${subject} (${limit} ${unit}${missing === null ? '' : `, ${missing} ${unit} too little`})`,
    fitted: ({ subject, limit, unit }) => `what is left to be fitted with ${subject} (${limit} ${unit})`,
  } as ConflictWords,
  cannotRead: (facts: { path: string; why: string }) => `Cannot read ${facts.path}: ${facts.why}`,
  cannotWrite: (facts: { path: string; why: string }) => `Cannot write ${facts.path}: ${facts.why}`,
  cancelled: 'Stopped.',
  defect: (facts: { message: string }) => `This is a defect of Shirube: ${facts.message}`,
  file: {
    notFound: 'there is nothing there.',
    notAFolder: 'it is not a folder.',
    noPermission: 'the system does not permit it.',
    link: 'it is a link to a place outside the study; put the file itself there.',
    outside: 'the library must lie in the study folder or beside it.',
    notAFile: 'it is neither a file nor a folder.',
    notAnArchive: 'it is no study archive: a .shirube file is the zip of a study folder.',
    damagedArchive: 'the archive is damaged there, or encrypted; make it again from the study folder.',
    unsafeArchive: 'that path may lead out of the study; the archive is unsafe and was not opened.',
    diskFull: 'the disk is full.',
    tooManyEntries: (facts: { limit: number }) => `it holds more than ${facts.limit} files; is it a study?`,
    tooLarge: (facts: { megabytes: number }) => `its tables are larger than ${facts.megabytes} MB together.`,
    system: (facts: { code: string }) => `the system says ${facts.code}.`,
  },

  rule: (facts: { rule: string }) => `rule ${facts.rule}`,
  heads: { variable: 'Variable', unit: 'Unit' },
  inputHeads: { name: 'Input', value: 'Value', unit: 'Unit', label: 'What it is', origin: 'Where it comes from' },
  againstFirst: (facts: { year: number; first: string }) => `${facts.year} against ${facts.first}`,
  differsFrom: (facts: { from: string; to: string }) => `${facts.to} differs from ${facts.from} in:`,
  noDifference: 'nothing',
  moreDifferences: (facts: { from: string; to: string; count: number }) =>
    `and ${facts.count} more: shirube diff ${facts.from} ${facts.to}`,
  differenceKinds: {
    override: 'number',
    strength: 'policy',
    rule: 'rule',
    freeze: 'technology frozen after',
    measures: 'measures',
    timing: 'timing',
  } as Readonly<Record<string, string>>,
  absent: 'none',
  computed: 'computed, see below',
  scaledMark:
    '* partly brought to an inventory by a factor of the study: `shirube explain` shows factor, source and reason.',
  scaled: (facts: { source: string; gas: string; categories: string; factor: string; origin: string }) =>
    `${facts.source} ${facts.gas} (${facts.categories}) is brought to an inventory by the factor ${facts.factor}: ${facts.origin}`,
  explainFurther: 'Explain further:',
  algorithms: {
    'nothing-given': 'The study gives nothing here, so nothing happens.',
    'nothing-stands': 'Nothing stands: not installed yet, retired, or never built.',
    'nothing-chosen': 'No choice is made here in this year.',
    'scenario-strength': 'The strength that the scenario gives the policy, from its status or as stated.',
    'sector-history':
      'Computed year by year from fifty years before the base year, from the figures of those years; a series that begins later counts with its first figure.',
    'policy-ramp': 'Years since its start over the years in which the policy comes into force.',
    frozen: 'Held at the year after which the scenario freezes technology.',
    'steady-stock': 'A stock without vintages leaves as one in its steady state does, by lifetime and shape.',
    'oldest-first': 'What is scrapped before its time goes oldest first.',
    'costliest-idles': 'Surplus stock idles, highest running cost first.',
    'bounded-shares': 'The free shares are scaled until floors and free shares sum to one.',
    'capacity-expansion': 'New plants are built for what targets, energy and reserve still miss.',
    'merit-order': 'Plants run in the order of their running costs.',
    'storage-levelling': 'Storage fills the valleys and shaves the peaks of a season’s day.',
    curtailment: 'What is not needed is taken off variable plants first, then least loads, then must-run.',
    'conversion-chain': 'Conversions, mines and dispatch are solved together for what they ask of one another.',
    'price-sweeps': 'Prices rest on one another and are found by sweeps over the commodities.',
    'least-cost': 'The programme of the year chose it, at least cost within all constraints.',
  } as Readonly<Record<string, string>>,
  qualities: {} as Readonly<Record<string, string>>,
  moreWarnings: ({ count, names, left }: { count: number; names: readonly string[]; left: number }) =>
    `So with ${count} more: ${names.join('; ')}${left > 0 ? `; and ${left} others (all with --json)` : ''}.`,
  warnings: (facts: { count: number }) =>
    `${plural(facts.count, 'warning', 'warnings')}: \`shirube check\` shows ${facts.count === 1 ? 'it' : 'them'}.`,
  checked: (facts: { errors: number; warnings: number }) =>
    facts.errors + facts.warnings === 0
      ? 'No problem found in the study.'
      : `${plural(facts.errors, 'error', 'errors')}, ${plural(facts.warnings, 'warning', 'warnings')}.`,
  written: (facts: { count: number; folder: string }) =>
    `Wrote ${plural(facts.count, 'file', 'files')} to ${facts.folder}`,

  analysis: analysisEn,
  effects: effectsEn,
  scenarios: scenariosEn,
  macc: maccEn,
  lockIn: lockInEn,
  pricing: pricingEn,
  measures: measuresEn,
  goal: goalEn,
  decompose: decomposeEn,
  foresight: foresightEn,

  charts: {
    titles: {
      'emissions-total': 'greenhouse gas emissions',
      'emissions-without-land': 'greenhouse gas emissions without land use',
      'emissions-co2-energy': 'CO2 emissions from energy',
      'electricity-generation': 'electricity generation',
      'final-energy': 'final energy use',
      'resource-cost': 'resource cost a year',
      'pm25-emissions': 'PM2.5 emissions',
      'emissions-by-sector': 'greenhouse gas emissions by sector',
      'emissions-by-gas': 'greenhouse gas emissions by gas',
      'generation-by-source': 'electricity generation by source',
      'capacity-by-source': 'power plant capacity by source',
      'final-energy-by-carrier': 'final energy by carrier',
      'final-energy-by-sector': 'final energy by sector',
      'primary-energy-by-source': 'primary energy by source',
    } as Readonly<Record<string, string>>,
    parts: {} as Readonly<Record<string, string>>,
    observed: (facts: { source: string }) => `Observed: ${facts.source}`,
    lastObserved: (facts: { year: number }) => `observed drivers to ${facts.year}`,
    net: 'Net total',
    total: 'Total',
    source: (facts: { engine: string; study: string; observed: readonly string[] }) =>
      `${facts.engine}, study ${facts.study}, its sources in sources.csv${
        facts.observed.length === 0 ? '' : `; observed: ${facts.observed.join('; ')}`
      }`,
    unit: (unit: string) => unitText(unit, 'en'),
    note: choiceNoteEn,
  },

  help: {
    headline: 'shirube - where a country’s emissions go, and how each number was made',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    examples: 'Examples',
    study: 'STUDY is the folder of a study; it may be left out inside one.',
    more: '`shirube COMMAND --help` shows the options of a command and examples.',
    exits:
      'Exit codes: 0 ok, 1 the study has problems, 2 usage, 3 no solution, a target missed or results stale, 4 input or output, 70 defect, 130 stopped.',
    summaries: {
      run: 'run one scenario and show where it goes',
      compare: 'run scenarios and show them side by side',
      check: 'list every problem of a study at once',
      explain: 'show how one number was made: formula, inputs, sources',
      diff: 'show in what one scenario differs from another',
      scenarios: 'list scenarios, whom they inherit from, in how much they differ, and their versions',
      duplicate: 'make a scenario that begins as another one stands',
      rename: 'give a scenario another name',
      remove: 'take a scenario out of the study',
      reconcile: 'close the energy balance of the base year with the least adjustment',
      sources: 'show sources, licences, how good figures are and where sources disagree',
      hindcast: 'show how well the observed years are met, with and without knowing them',
      effects: 'show what each policy does against another scenario',
      'lock-in': 'show one scenario chosen year by year and at once, at buyers’ rates and at the social one',
      pricing: 'design a price on carbon: coverage, revenue, burden, trading system',
      macc: 'show what each sector abates at rising prices of carbon, or what each measure abates and costs',
      potential: 'show where to act: what measures abate by sector, and how far they go to the targets',
      goal: 'find what brings a scenario to its targets, or how close it gets',
      decompose: 'take the change of emissions apart: activity, structure, intensity, fuels, grid',
      sanity: 'show what in the results lies outside usual ranges',
      inventories: 'compare base-year emissions with inventories, and say why they differ',
      calibrate: 'show the base year against every inventory, their spread, and each scaling to one',
      import: 'write somebody else’s model as a study: import osemosys FILE|FOLDER --out STUDY',
      template: 'write a study for a country without data, tier 1 defaults in it, figures of the country left open',
      schema: 'print the JSON Schema of a document',
      help: 'show this, or the help of a command',
    },
    optionTexts: {
      scenario: 'the scenario',
      scenarios: 'the scenarios, the first being what others are measured against; without it all',
      against: 'the scenario to compare with',
      method: 'shapley averages over every order (default); first-in and last-out look at one policy by itself',
      group: 'policies to take together',
      pairs: 'orders to draw, each with its reverse, where there are more than twelve policies',
      seed: 'seed of the draw',
      prices: 'prices of carbon in USD of 2020 per t CO2e: 0,25,50 or 0,10,...,300 (default)',
      price: 'pricing: price of years in USD of 2020 per t CO2e, straight lines between: 2026=5,2050=100',
      sectors: 'pricing: sectors that pay, by id or IAMC name; without it all',
      gases: 'pricing: greenhouse gases that are paid for; without it all',
      exempt: 'pricing: technologies and sectors that do not pay',
      offsets: 'pricing: share of emissions for which credits of others may be handed in: 10%',
      recycle: 'pricing: how revenue is given back (lump-sum by default)',
      collar: 'pricing: floor and ceiling of the price of a trading system: 10..50',
      target:
        'what to come down to: net=0@2050, gross=, SECTOR=, VARIABLE=, net=9000@2025-2050, peak@2030, a row of targets.csv',
      by: 'goal: strengths of policies (default), one price, ceilings; macc: price (default), measure; decompose: sector (default), kaya',
      least: 'goal: the least change of what is moved (default), or the least cost',
      levers: 'goal: only these policies may move; without it all',
      'most-price': 'goal: bound of the price, USD of 2020 per tonne (1000)',
      between: 'decompose: two years of one scenario: 2018,2030; template: base year and last year',
      region: 'template: region whose defaults it has; a wrong one lists all',
      climate: 'template: temperate-dry, temperate-wet, tropical-dry or tropical-wet',
      form: 'decompose: differences (default) or ratios',
      rule: 'how technologies are chosen, instead of the scenario’s own rule',
      gwp: 'global warming potentials (100 years), instead of the study’s',
      variables: 'only variables that fit; * stands for any text',
      years: 'only these years: 2030,2050',
      year: 'the year of the number',
      figures: 'list every figure with its source',
      as: 'id of the scenario to be made, the name of its file: coal-exit-early',
      name: 'name in English',
      'name-ja': 'name in Japanese',
      results:
        'check: a document that a run, a comparison or an analysis printed with --json; says whether it is still of these inputs (ends with 3 where it is stale)',
      out: 'write tables (CSV), and charts (SVG) of runs, into this folder',
      json: 'print one JSON document instead of tables',
      lang: 'language of texts',
      help: 'show this help',
      version: 'print the version',
    },
    exampleLines: {
      run: [
        'shirube run scenarios/viet-nam --scenario net-zero-2050',
        'shirube run scenarios/viet-nam --scenario current-policies --variables "Emissions|*" --years 2030,2050',
        'shirube run scenarios/viet-nam --scenario net-zero-2050 --rule least-cost',
        'shirube run scenarios/viet-nam --scenario current-policies --json > run.json',
      ],
      compare: [
        'shirube compare scenarios/viet-nam --scenarios frozen-technology,current-policies,net-zero-2050',
        'shirube compare scenarios/viet-nam --out charts --gwp AR6',
      ],
      check: ['shirube check scenarios/viet-nam', 'shirube check scenarios/viet-nam --results run.json'],
      explain: ['shirube explain scenarios/viet-nam "Emissions|CO2|Energy" --year 2030 --scenario current-policies'],
      diff: ['shirube diff scenarios/viet-nam current-policies net-zero-2050'],
      scenarios: ['shirube scenarios scenarios/viet-nam'],
      duplicate: ['shirube duplicate my-study net-zero-2050 --as late-coal-exit --name "Net zero, coal exit later"'],
      rename: ['shirube rename my-study late-coal-exit --name "Net zero, coal until 2045"'],
      remove: ['shirube remove my-study late-coal-exit'],
      reconcile: ['shirube reconcile scenarios/viet-nam', 'shirube reconcile scenarios/viet-nam --out balance'],
      sources: ['shirube sources scenarios/viet-nam', 'shirube sources scenarios/viet-nam --figures --out sources'],
      hindcast: ['shirube hindcast scenarios/viet-nam', 'shirube hindcast scenarios/viet-nam --json'],
      macc: [
        'shirube macc scenarios/viet-nam --scenario current-policies --year 2030',
        'shirube macc scenarios/viet-nam --scenario current-policies --year 2050 --prices 0,10,...,300 --out results',
        'shirube macc scenarios/viet-nam --by measure --scenario net-zero-2050 --year 2030 --out results',
      ],
      potential: [
        'shirube potential scenarios/viet-nam --scenario net-zero-2050',
        'shirube potential scenarios/viet-nam --scenario net-zero-2050 --against current-policies --group sector --out results',
      ],
      'lock-in': ['shirube lock-in scenarios/viet-nam --scenario cost-optimal-net-zero'],
      pricing: [
        'shirube pricing scenarios/viet-nam --scenario current-policies --price 2026=5,2050=100',
        'shirube pricing scenarios/viet-nam --scenario current-policies --price 2026=5,2050=100 --sectors power,cement,steel --gases CO2 --offsets 10% --recycle subsidy --collar 10..50 --out workshop',
      ],
      effects: [
        'shirube effects scenarios/viet-nam --scenario net-zero-2050 --against current-policies --group sector',
        'shirube effects scenarios/viet-nam --scenario current-policies --against without-measures --year 2030',
      ],
      goal: [
        'shirube goal scenarios/viet-nam --scenario planned-policies --target net=250@2050 --least cost',
        'shirube goal scenarios/viet-nam --scenario current-policies --target net=500@2050,peak@2035 --by price',
      ],
      decompose: [
        'shirube decompose scenarios/viet-nam --scenario current-policies --between 2018,2030',
        'shirube decompose scenarios/viet-nam --scenario net-zero-2050 --against current-policies --year 2050',
      ],
      sanity: [
        'shirube sanity scenarios/viet-nam --scenarios current-policies',
        'shirube sanity scenarios/viet-nam --json',
      ],
      inventories: [
        'shirube inventories scenarios/viet-nam',
        'shirube inventories scenarios/viet-nam --years 2020,2023',
      ],
      calibrate: [
        'shirube calibrate scenarios/viet-nam',
        'shirube calibrate scenarios/viet-nam --gwp AR4 --out tables',
      ],
      import: [
        'shirube import osemosys utopia.txt --out utopia',
        'shirube import osemosys otoole-folder --out my-study',
      ],
      template: [
        'shirube template inventory KHM --region south-east-asia --climate tropical-wet --between 2020,2050 --out cambodia',
      ],
      schema: ['shirube schema run > run.schema.json'],
      help: ['shirube help compare'],
    },
  },
}

/** Rules of choice as a note under a chart names them. */
export type CliText = typeof cliEn
