/** Texts of the frame of the window, in English. */
export const frameEn = {
  product: 'Shirube',
  mark: '標',
  skip: 'Skip to the content',
  places: 'Places',
  place: {
    overview: 'Overview',
    sectors: 'Sectors',
    policies: 'Policies',
    compare: 'Compare',
    effects: 'Effects',
    data: 'Data',
  },
  lead: {
    overview: 'Where the country stands and where the paths lead.',
    sectors: 'Activity, technologies, energy and emissions of each sector.',
    policies: 'Build the package: how strong, from when, how fast.',
    compare: 'Weigh scenarios side by side.',
    effects: 'What each policy does, what moved emissions, and the way back from a target.',
    data: 'Where every number comes from and how it fits the others.',
  },
  study: 'Study',
  noStudy: 'No study is open',
  openFolder: 'Open a study folder…',
  openFile: 'Open a .shirube file…',
  save: 'Save as a .shirube file',
  savedScenario: (facts: { name: string }) => `${facts.name} (edited)`,
  recent: (facts: { name: string }) => `Open ${facts.name}`,
  scenario: 'Scenario',
  rule: 'Rule',
  rules: { prescribed: 'Prescribed shares', logit: 'Logit', 'least-cost': 'Least cost' },
  gwp: 'GWP',
  levers: (facts: { count: number }) => `${String(facts.count)} levers`,
  undo: 'Undo',
  redo: 'Redo',
  undoWhat: (facts: { what: string }) => `Undo: ${facts.what}`,
  redoWhat: (facts: { what: string }) => `Redo: ${facts.what}`,
  language: 'Language',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  draft: 'Machine draft',
  draftWhy: 'The texts of this language were drafted by machine and have not yet been read by a native speaker.',
  run: {
    running: 'Calculating',
    done: 'Up to date',
    stale: 'Out of date',
    failed: 'Calculation failed',
    cancelled: 'Cancelled',
    cancelledOf: (facts: { names: readonly string[] }) =>
      `You cancelled the calculation of ${facts.names.length > 3 ? `${facts.names.length} scenarios` : facts.names.join(', ')}. What is shown of it is older, or not there yet.`,
    why: {
      'no-study': 'No study is open.',
      'study-has-problems': 'The study has problems.',
      'run-failed': 'The figures of this scenario do not lead to a result. The last good result is still shown.',
      'solver-missing':
        'This rule is solved as a linear programme, and the solver could not be loaded. Choose another rule, or start the window again.',
      'unknown-lever': 'A lever is not of this scenario.',
      'unknown-variable': 'A variable is not of this scenario.',
      cancelled: 'It was stopped.',
      'engine-died': 'The engine stopped before it answered and has been started again.',
      'engine-lost': 'The engine stops again and again and is not started any more. Open the study anew.',
      'engine-bug': 'The engine met a defect of its own. Please report it with what you did before.',
    },
  },
  failure: {
    infeasible: (facts: { scenario: string; year: number }) => `${facts.scenario} has no solution in ${facts.year}`,
    together: 'These cannot hold together:',
    stopped: (facts: { scenario: string }) => `${facts.scenario} could not be calculated`,
    because: (facts: { why: string; year: number }) => `In ${facts.year}: ${facts.why}.`,
    remedy: 'What can be done:',
    remedies: {
      infeasible: 'loosen one of these, or choose another rule, which reports what is missed instead of stopping.',
      unbounded: 'look at export prices and subsidies, undo the last change, or choose another rule.',
      'time-limit': 'calculate again when the machine is less busy, or choose another rule.',
      numerical: 'undo the last change, or choose another rule.',
      'did-not-converge': 'undo the last change, or choose another rule.',
      'demand-not-finite': 'undo the last change.',
      'solver-missing': 'choose another rule, or start the window again.',
      'cap-needs-least-cost': 'choose a rule under which a price or cost decides.',
    } as Readonly<Record<string, string>>,
    otherwise: 'undo the last change, or calculate again.',
    openPolicy: (facts: { name: string }) => `Open ${facts.name}`,
    chooseRule: (facts: { name: string }) => `Use the rule ${facts.name}`,
    again: 'Calculate again',
    shown: (facts: { rule: string }) => `Charts show the last good result (${facts.rule}) and are marked.`,
    nothingShown: 'This scenario has no earlier result to show.',
  },
  work: {
    label: 'Calculation',
    begun: (facts: { name: string }) => `Calculating ${facts.name}`,
    years: (facts: { name: string; done: number; total: number }) =>
      `${facts.name}: ${facts.done} of ${facts.total} years`,
  },
  tour: {
    label: 'Tour of the window',
    offer: 'New here? Five steps show where things are. It takes two minutes, and the palette has it later.',
    begin: 'Take the tour',
    decline: 'Not now',
    step: (facts: { at: number; of: number }) => `Step ${facts.at} of ${facts.of}`,
    next: 'Next',
    back: 'Back',
    done: 'Done',
    skip: 'End the tour',
    palette: (facts: { keys: string }) => `${facts.keys} finds everything by its name.`,
    steps: {
      paths: {
        heading: 'Where the paths lead',
        sentence:
          'Each line is a scenario; grey is what was observed, a diamond what was promised. The chosen scenario is at the top of the window.',
      },
      levers: {
        heading: 'Bend a path',
        sentence: 'Drag a policy and every chart follows. The notch is where the study has it. Undo takes it back.',
      },
      explain: {
        heading: 'Ask where a number comes from',
        sentence:
          'Click a point of any chart, or press Enter on it: formula, inputs and sources open, and each can be followed further.',
      },
      compare: {
        heading: 'Weigh scenarios',
        sentence: 'Choose two to six, as values, as differences from one of them, or as an index.',
      },
      sources: {
        heading: 'See what it rests on',
        sentence: 'Sources, the balance of the base year, conflicts and history are here.',
      },
    },
  },
  status: {
    label: 'Status',
    lastRun: (facts: { time: string }) => `Last run ${facts.time}`,
    balanceHolds: 'Balances hold',
    balanceOpen: (facts: { gap: string }) => `Balance open by ${facts.gap}`,
    saved: 'No unsaved changes',
    savedWhy: 'Levers stand as the file has them.',
    unsavedWhy: (facts: { keys: string }) =>
      `Closing is safe: changes are kept on this machine and come back. ${facts.keys} saves the study as one file, with each changed scenario as a new one.`,
    lostWhy: (facts: { keys: string }) =>
      `Another tab has this study open and keeps its own changes. Those of this tab are lost when it closes, unless ${facts.keys} saves the study as one file.`,
    unsaved: (facts: { count: number }) => (facts.count === 1 ? '1 unsaved change' : `${facts.count} unsaved changes`),
    problems: (facts: { errors: number; warnings: number }) => {
      const errors = facts.errors === 1 ? '1 problem' : `${facts.errors} problems`
      const warnings = facts.warnings === 1 ? '1 warning' : `${facts.warnings} warnings`
      return facts.errors === 0 ? warnings : facts.warnings === 0 ? errors : `${errors}, ${warnings}`
    },
  },
  palette: {
    open: 'Search and commands',
    label: 'Search places, scenarios, policies and commands',
    kinds: {
      place: 'Place',
      chart: 'Chart',
      table: 'Table',
      view: 'View',
      scenario: 'Scenario',
      policy: 'Policy',
      command: 'Command',
    },
    found: (facts: { count: number }) => (facts.count === 1 ? '1 match' : `${facts.count} matches`),
    nothing: (facts: { query: string }) => `Nothing is called “${facts.query}”.`,
  },
  notices: 'Notices',
  /** Why a worker of the engine stopped; of any other reason the worker's own words are quoted. */
  engineStops: {
    silent: 'it had given no sign of life for 20 seconds',
    gone: 'its worker ended without a word',
    error: 'its worker met an error that has no words',
    messageerror: 'a message of its worker could not be read',
  } as Readonly<Record<string, string>>,
  engineSaid: (facts: { words: string }) => `it said “${facts.words}”`,
  notice: {
    'engine-restarted': (facts: { detail: string }) =>
      `The engine stopped and has been started again: ${facts.detail}. Everything is calculated anew.`,
    'engine-lost': (facts: { detail: string }) =>
      `The engine stopped several times within a minute and is not started any more; the last time, ${facts.detail}. Open the study anew.`,
    saved: (facts: { detail: string }) => `Saved as ${facts.detail}.`,
    'not-saved': (facts: { file: string; why: string }) => `${facts.file} was not saved. ${facts.why}`,
    'not-kept': (facts: { why: string }) =>
      `Your changes hold, but will be gone when the window closes, unless you save them as a .shirube file: they could not be kept. ${facts.why}`,
    'open-elsewhere': () =>
      'This study is open in another tab, which keeps its changes. Changes made here are lost when this tab closes, unless you save them as a .shirube file. To work on here, close the other tab and reload this one.',
    'not-restored': () => 'Policies and packages that you had added are not back: the study no longer fits them.',
    restored: (facts: { detail: string }) => `Your last changes are back: ${facts.detail}`,
  },
  /** Why something could not be written, and what helps. */
  notKept: {
    cancelled: () => 'It was cancelled.',
    busy: () => 'It is in use elsewhere. Close it there, then try again.',
    refused: () => 'Shirube may not write there. Choose another place.',
    'no-permission': () => 'The system does not permit writing there. Choose another place.',
    'disk-full': () => 'The disk is full. Make room on it, or choose another.',
    'journal-full': () => 'The room for changes not yet saved is used up. Save the study.',
    system: (facts: { code: string }) =>
      `The system could not write it (${facts.code}). Try again or choose another place.`,
  },
  notOpened: {
    cancelled: () => 'Nothing was opened.',
    'unknown-study': () => 'This study is no longer where it was. Open its folder anew.',
    busy: () => 'This study is open in another window. Close it there first.',
    refused: () => 'The system did not let Shirube read this. Check its permissions.',
    'not-found': (facts: { file: string }) => `${facts.file} is not there. Open its folder anew.`,
    'not-a-folder': (facts: { file: string }) => `${facts.file} is not a folder. Choose the folder of a study.`,
    'not-a-file': (facts: { file: string }) => `${facts.file} is not a file. Choose a .shirube file.`,
    'no-permission': (facts: { file: string }) => `The system does not permit reading ${facts.file}.`,
    link: (facts: { file: string }) => `${facts.file} is a link. Put the file itself into the study.`,
    outside: (facts: { file: string }) => `${facts.file} lies outside the study. Put it into the study or beside it.`,
    'not-an-archive': (facts: { file: string }) => `${facts.file} is not a .shirube file.`,
    'damaged-archive': (facts: { file: string }) => `${facts.file} is damaged. Get it anew from where it came.`,
    'unsafe-archive': (facts: { file: string }) =>
      `The archive is unsafe and was not opened: it holds ${facts.file}, a path that may lead out of the study. Ask whoever made it for another.`,
    'too-large': (facts: { file: string; limit: string }) => `${facts.file} is larger than ${facts.limit}.`,
    'too-many-entries': (facts: { file: string; limit: string }) =>
      `${facts.file} holds more than ${facts.limit} files. Is it the folder of a study?`,
    system: (facts: { file: string; code: string }) => `The system could not read ${facts.file} (${facts.code}).`,
  },
  problems: {
    heading: 'What is wrong with the study',
    refused: 'The study was not opened. Mend these and open it again.',
    caption: 'Problems of the study',
    severity: 'Severity',
    file: 'File',
    row: 'Line',
    column: 'Column',
    sentence: 'What is wrong',
    error: 'Problem',
    warning: 'Warning',
  },
  drop: 'Drop a study folder or a .shirube file here',
  start: {
    heading: 'Open a study',
    sentence: 'A study is a folder of tables and text, or one .shirube file. Open one, or drop it on this window.',
    ready: (facts: { name: string }) => `Start with ${facts.name}`,
    opening: 'Opening the study',
  },
  broken: {
    heading: 'This part of the window has failed',
    sentence: (facts: { message: string }) =>
      `This is a defect of Shirube: ${facts.message}. Your study is untouched; the other places still work.`,
    again: 'Try again',
  },
  loading: 'Opening the place',
}

export type FrameText = typeof frameEn
