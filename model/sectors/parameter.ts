import type { Parameter } from './sector-module.ts'

/** Unit, range and what `by` names. */
export type Form = Pick<Parameter, 'unit' | 'range' | 'by'>

/** A share of something: 0 to 1. */
export const SHARE: Form = { unit: '1', range: 'share', by: null }
/** A plain factor. */
export const FACTOR: Form = { unit: '1', range: 'not-negative', by: null }

export const amount = (unit: string): Form => ({ unit, range: 'not-negative', by: null })

/** Every item of the part gives it. */
export const needed = (name: string, form: Form, doc: string): Parameter => ({ ...form, name, required: true, doc })
export const optional = (name: string, form: Form, doc: string): Parameter => ({ ...form, name, required: false, doc })

/** Shares of a whole, over what `by` names. */
export const shares = (name: string, by: NonNullable<Parameter['by']>, doc: string): Parameter => ({
  ...SHARE,
  by,
  name,
  required: true,
  sumsToOne: true,
  doc,
})
