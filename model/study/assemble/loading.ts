import type { MoneyTable } from '../../domain/money.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Country, Method } from '../study.ts'
import type { Readings } from '../tables/read-tables.ts'
import type { Measure } from './measure.ts'
import type { YearSpan } from './year-spans.ts'

/** What is known while a study is put together from its rows. */
export interface Loading {
  readonly readings: Readings
  readonly country: Country
  readonly money: MoneyTable
  /** Everything found wrong so far; the steps add to it. */
  readonly problems: Problem[]
  /** Addresses of series and figures that could not be read, so that no later check blames what follows from that. */
  readonly spoiled: Set<string>
  /** Every address that a scenario may override, with what may stand there. */
  readonly addresses: Map<string, Addressable>
}

/** A series, or a single figure (`span` null), that scenarios may set otherwise. */
export interface Addressable {
  readonly of: Measure
  readonly span: YearSpan | null
  readonly method: Method | null
}
