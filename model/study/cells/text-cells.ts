import { z } from 'zod'
import { GASES, type Gas } from '../../domain/gas.ts'
import { CRT_CODES, isCrtCode } from '../../domain/crt-category.ts'
import { cellOf, withDefault, word, type Cell } from './cell.ts'

export const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,63}$/

/** Not `constructor`, which every JavaScript object has. */
export const idSchema = z
  .string()
  .regex(ID_PATTERN)
  .refine((id) => id !== 'constructor')

/** `coal-subcritical`: the name that other rows use. */
export const id: Cell<string> = cellOf('id', idSchema, 'a-z 0-9 -')

/** A name for people: any script, one line of text. */
export const label: Cell<string> = cellOf('label', z.string().max(200), '200')

/** A label that may be left out, as of a language not yet written. */
export const optionalLabel: Cell<string> = withDefault(label, '')

/** Free text; empty is fine. */
export const text: Cell<string> = withDefault(cellOf('text', z.string().max(10_000), '10000'), '')

/** Free text that must be there. */
export const statement: Cell<string> = cellOf('text', z.string().max(10_000), '10000')

/** A unit such as `USD_2020/kW`; whether it is known is judged where its dimension is. */
export const unit: Cell<string> = cellOf('unit', z.string().max(100), '100')

export const gas: Cell<Gas> = word(GASES as readonly [Gas, ...Gas[]])

/** Category of the common reporting tables. */
export const category: Cell<string> = cellOf(
  'CRT category',
  z.string().refine(isCrtCode),
  `${CRT_CODES[0]} .. ${CRT_CODES[CRT_CODES.length - 1]}`,
)

export const yesNo: Cell<boolean> = cellOf(
  'yes or no',
  z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
)

export const gwpSet = word(['AR4', 'AR5', 'AR6'])
