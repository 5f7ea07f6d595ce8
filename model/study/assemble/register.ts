import type { RegisterEntry, Sector } from '../study.ts'
import type { Readings } from '../tables/read-tables.ts'

export function sectorsOf({ sectors }: Readings): Sector[] {
  return sectors.rows.map(({ sector: id, label_en: en, label_ja: ja, category, iamc }) => ({
    id,
    label: { en, ja },
    category,
    iamc,
  }))
}

/** The register of legal acts. */
export function registerOf({ register }: Readings): RegisterEntry[] {
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
    source: row.source,
    note: row.note,
  }))
}
