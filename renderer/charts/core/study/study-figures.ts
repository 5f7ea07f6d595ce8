/** A name in the languages of the product. */
export interface Label {
  readonly en: string
  readonly ja: string
}

/** A sector as charts group it: CRT category and IAMC name. */
export interface SectorFigures {
  readonly id: string
  readonly label: Label
  readonly category: string
  readonly iamc: string
}

/** What charts show of a study besides results. */
export interface StudyFigures {
  readonly id: string
  readonly country: { readonly name: Label; readonly lastObservedYear: number }
  readonly sources: readonly { readonly id: string; readonly title: string }[]
  readonly sectors: readonly SectorFigures[]
  readonly scenarios: readonly { readonly id: string; readonly label: Label }[]
  readonly history: readonly {
    readonly variable: string
    readonly unit: string
    readonly point: { readonly year: number; readonly value: number; readonly source: string }
  }[]
  readonly targets: readonly {
    readonly label: Label
    readonly variable: string
    readonly unit: string
    readonly point: { readonly year: number; readonly value: number }
  }[]
}

/** One variable of a run by year; null where it has no number. */
export interface SeriesFigures {
  readonly variable: string
  readonly unit: string
  readonly values: readonly (number | null)[]
}

/** What charts show of a run. */
export interface RunFigures {
  readonly scenario: string
  readonly rule: string
  readonly gwp: string
  readonly engine: string
  /** Empty until it is known. */
  readonly resultHash: string
  readonly years: readonly number[]
  readonly series: readonly SeriesFigures[]
}

/** Scenarios of a chart, by name, whose technologies one rule chooses. */
export interface RuleOfScenarios {
  readonly rule: string
  readonly scenarios: readonly string[]
}

/** Words around the charts of a study. */
export interface StudyChartTexts {
  /** Title by the name of the chart. */
  readonly titles: Readonly<Record<string, string>>
  /** Names of parts of a total, by their IAMC name; a name that is missing stands as it is. */
  readonly parts: Readonly<Record<string, string>>
  readonly observed: (facts: { source: string }) => string
  readonly lastObserved: (facts: { year: number }) => string
  readonly net: string
  readonly source: (facts: { engine: string; study: string; observed: readonly string[] }) => string
  readonly note: (facts: { choices: readonly RuleOfScenarios[]; gwp: string }) => string
  /** A unit of the results as it is shown, in the window and in what is taken out of it. */
  readonly unit: (unit: string) => string
}
