import type { Gas, GwpSet } from '../domain/gas.ts'
import type { ProblemKind } from '../domain/problem.ts'
import type { EnergyCube, Term } from './equation.ts'

/** Modules there are; the table of each is `<id>.csv`. */
export type SectorModuleId = 'fugitive' | 'ippu' | 'fgases' | 'agriculture' | 'land' | 'waste'

/** One kind of number that a module reads from its table. */
export interface Parameter {
  readonly name: string
  /** Unit of its equation: what the table gives is converted to it, and another dimension is refused. */
  readonly unit: string
  readonly range: 'share' | 'not-negative' | 'any'
  /** What the column `by` names: one of some words, an item of some parts; null where it stays empty. */
  readonly by: { readonly words?: readonly string[]; readonly parts?: readonly string[] } | null
  /** Every item of the part gives it, for at least one of what `by` names. */
  readonly required: boolean
  /** Over what `by` names, the numbers of an item are shares of a whole. */
  readonly sumsToOne?: true
  /** A record of the past: its years before the base year are at most ten apart. */
  readonly record?: true
  readonly doc: string
}

/** A kind of item, such as waste stream or animal, and what is to be said of each. */
export interface Part {
  readonly name: string
  readonly doc: string
  /** Its items are ids of this list of the energy system; another id is refused. */
  readonly itemsOf?: 'commodities' | 'technologies'
  readonly parameters: readonly Parameter[]
}

/**
 * A sector of the inventory outside the energy system. Pure: it reads its own table and what it may ask of the energy
 * system, and writes equations. Modules know nothing of one another.
 */
export interface SectorModule {
  /** Name, and that of its table: `waste` reads `waste.csv`. */
  readonly id: SectorModuleId
  /** Id in sectors.csv that its emissions belong to. */
  readonly sector: string
  readonly doc: string
  readonly parts: readonly Part[]
  /** What only the whole table shows, beside what `parts` says. */
  check?(table: ModuleTable): readonly ModuleFault[]
  /** States the module's quantities, emissions and measures. */
  write(inputs: ModuleInputs, sheet: Sheet): void
}

/** Names of one series of a module's table. */
export interface InputKey {
  readonly part: string
  readonly item: string
  readonly parameter: string
  readonly by: string
}

/** What a check reads: which series there are, and their values. */
export interface ModuleTable {
  items(part: string): readonly string[]
  /** Words or items that `by` names for a parameter of an item. */
  namedBy(part: string, item: string, parameter: string): readonly string[]
  /** Value in a year, in the parameter's unit; null where the table does not give it or computes it. */
  value(key: InputKey, year: number): number | null
  readonly years: readonly number[]
  /** First and last year of the study. */
  readonly baseYear: number
  readonly endYear: number
}

/** A rule that some row breaks; the caller finds the row. */
export interface ModuleFault {
  readonly at: InputKey
  readonly kind: ProblemKind
  readonly found: string
  readonly allowed: string
  readonly detail?: Readonly<Record<string, string | number>>
}

/** The module's table as terms. */
export interface ModuleInputs {
  items(part: string): readonly string[]
  namedBy(part: string, item: string, parameter: string): readonly string[]
  has(part: string, item: string, parameter: string, by?: string): boolean
  /** The series; a number that a study may leave out is nought. Asking for a required one that is not there is a bug. */
  of(part: string, item: string, parameter: string, by?: string): Term
  /** What the energy system does with a technology or commodity; null where the study has none of that id. */
  energy(cube: EnergyCube, id: string): Term | null
  /** Global warming potentials of the run: a mixture of gases is carried as the mass of one with the same potential. */
  readonly gwpSet: GwpSet
}

/** Where a module writes. Quantities come in an order in which each follows those it names. */
export interface Sheet {
  /** A quantity of each year, by a name of its own within the module, `Landfilled|food`. */
  quantity(name: string, unit: string, of: Term): Term
  /** A stock at the end of each year: what is kept of the year before, and what is added. */
  stock(name: string, unit: string, kept: Term, added: Term): Term
  /** A quantity as it was some years before. */
  earlier(quantity: Term, years: number): Term
  /** A quantity as it was some whole years before, as many as an input says (a lifetime). */
  delayed(quantity: Term, input: Term): Term
  /** Share of something that policies of a kind leave; `target` is an item of the module, `gas` null for no gas. */
  left(kind: string, target: string, gas?: Gas): Term
  /**
   * kt of a gas in a CRT category, that comes of an item; negative for a sink. Process abatement that names the item
   * acts on it. `source` names the rows of `scale` that bring it to an inventory, for several items together where it is
   * not the item; `path` tells two emissions of one gas, source and item apart. Returns what abatement leaves of it, and
   * the scale, as one factor.
   */
  emission(item: string, gas: Gas, category: string, of: Term, source?: string, path?: string): Term
  /**
   * Shows a quantity among the results under a name of its own, `Waste|Landfilled`; quantities of one name add up. `unit`
   * is what they have in common where each has its own: `kt` of several substances.
   */
  report(name: string, quantity: Term, unit?: string): void
}
