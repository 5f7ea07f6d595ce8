import { AGRICULTURE, ENERGY, INDUSTRIAL_PROCESSES, LAND, WASTE } from './crt-category-list.ts'

/**
 * Source and sink categories of the common reporting tables, in the order of the tables, each with its English
 * title. Decision 5/CMA.3, annex I (FCCC/PA/CMA/2021/10/Add.2).
 */
export const CRT_CATEGORIES = { ...ENERGY, ...INDUSTRIAL_PROCESSES, ...AGRICULTURE, ...LAND, ...WASTE } as const

export type CrtCode = keyof typeof CRT_CATEGORIES

/** All codes in the order of the tables. Sector by sector, because an object lists whole-number keys (`1`, `2`) first. */
export const CRT_CODES = [ENERGY, INDUSTRIAL_PROCESSES, AGRICULTURE, LAND, WASTE].flatMap((sector) =>
  Object.keys(sector),
) as readonly CrtCode[]

export function isCrtCode(text: string): text is CrtCode {
  return Object.hasOwn(CRT_CATEGORIES, text)
}

/** Whether `code` is `ancestor` or lies below it: `1.A.1.a` is within `1.A`, `1.A.1` is not within `1.A.1.a`. */
export function isWithin(code: CrtCode, ancestor: CrtCode): boolean {
  return code === ancestor || code.startsWith(`${ancestor}.`)
}

/** The category one level up, or null for a sector (`1` Energy ... `5` Waste). */
export function parentOf(code: CrtCode): CrtCode | null {
  const parent = code.slice(0, Math.max(0, code.lastIndexOf('.')))
  return isCrtCode(parent) ? parent : null
}

/** The categories one level down, in the order of the tables. */
export function childrenOf(code: CrtCode): readonly CrtCode[] {
  return CRT_CODES.filter((candidate) => parentOf(candidate) === code)
}

/** Memo items are reported but never counted in a national total: bunkers, biomass CO2, carbon stored over the long term. */
export function isMemoItem(code: CrtCode): boolean {
  return isWithin(code, '1.D') || isWithin(code, '5.F')
}
