import type { z } from 'zod'
import type { Problem } from '../../domain/problem.ts'
import type { IdLists } from '../checks/id-lists.ts'
import { danglingReference } from '../checks/references.ts'
import type { Document } from '../documents/document.ts'
import type { countrySchema } from '../documents/country.ts'
import { errorAt } from '../report.ts'
import type { Country } from '../study.ts'

export interface CountryFile {
  readonly document: Document
  readonly entry: z.output<typeof countrySchema>
}

/** Longest horizon that a study may have. */
const MOST_YEARS = 150

export function countryOf({ document, entry }: CountryFile, lists: IdLists, problems: Problem[]): Country {
  const place = (column: string) => ({ file: document.file, row: document.lineOf([column]), column })
  const { base_year: baseYear, last_observed_year: lastObservedYear, end_year: endYear } = entry
  if (endYear <= baseYear || endYear > baseYear + MOST_YEARS) {
    const facts = { found: String(endYear), allowed: `${baseYear + 1}..${baseYear + MOST_YEARS}` }
    problems.push(errorAt('year-outside-horizon', place('end_year'), facts))
  }
  if (lastObservedYear < baseYear || lastObservedYear > endYear) {
    const facts = { found: String(lastObservedYear), allowed: `${baseYear}..${endYear}` }
    problems.push(errorAt('year-outside-horizon', place('last_observed_year'), facts))
  }
  if (entry.bus !== null) {
    const dangling = danglingReference(entry.bus, ['commodities'], lists, place('bus'))
    if (dangling !== null) problems.push(dangling)
  }
  return {
    iso3: entry.iso3,
    name: entry.name,
    baseYear,
    lastObservedYear,
    endYear,
    policyCutoff: entry.policy_cutoff,
    gwp: entry.gwp,
    bus: entry.bus,
  }
}
