import { errorAt } from '../report.ts'
import type { RegisterEntry, Sector } from '../study.ts'
import type { Readings } from '../tables/read-tables.ts'
import type { Loading } from './loading.ts'

export function sectorsOf({ sectors }: Readings): Sector[] {
  return sectors.rows.map(({ sector: id, label_en: en, label_ja: ja, category, iamc }) => ({
    id,
    label: { en, ja },
    category,
    iamc,
  }))
}

/** The register of legal acts. An act that was verified says where. */
export function registerOf({ readings: { register }, problems }: Loading): RegisterEntry[] {
  for (const { check, locator, line } of register.rows) {
    const place = { file: register.file, row: line, column: 'locator' }
    if (check === 'verified' && locator === '')
      problems.push(errorAt('missing-provenance', place, { detail: { quality: check } }))
  }
  return register.rows.map((row) => ({
    id: row.policy,
    title: { en: row.title_en, ja: row.title_ja },
    document: row.document,
    body: row.body,
    sector: row.sector,
    gases: row.gases,
    announced: row.announced,
    adopted: row.adopted,
    inForce: row.in_force,
    check: row.check,
    locator: row.locator,
    source: row.source,
    note: row.note,
  }))
}
