import { ENERGY_LABELS, PREFIXES, SUBSTANCES, UNIT_WORDS, type Powers, type UnitWord } from './unit-table.ts'

/** One word of a unit, resolved. */
export interface Factor {
  readonly mantissa: number
  readonly exponent: number
  readonly powers: Powers
  readonly substance: string
  readonly currency: { readonly currency: string; readonly year: number | null } | null
}

const CURRENCY = /^([kMGT]?)([A-Z]{3})(?:_(\d{4}))?$/

/**
 * Finds a word: as it stands, behind an SI prefix, as a currency (`USD_2015`, `MUSD_2020`, `kEUR_2018`), or with a
 * label joined to it (`MtCO2e`, `MWh_th`). Null for anything else.
 */
export function findUnitWord(text: string): Factor | null {
  return plain(text) ?? currency(text) ?? substance(text) ?? energyLabel(text)
}

function plain(text: string): Factor | null {
  if (Object.hasOwn(UNIT_WORDS, text)) return factor(UNIT_WORDS[text]!, 0)
  const prefix = text[0] === 'µ' ? 'u' : text.slice(0, 1)
  const rest = text.slice(1)
  if (!Object.hasOwn(PREFIXES, prefix) || !Object.hasOwn(UNIT_WORDS, rest)) return null
  const word = UNIT_WORDS[rest]!
  return word.prefixes.includes(prefix) ? factor(word, PREFIXES[prefix]!) : null
}

function factor({ mantissa, exponent, powers }: UnitWord, prefix: number): Factor {
  return { mantissa, exponent: exponent + prefix, powers, substance: '', currency: null }
}

/**
 * A currency names the year of its prices. The year may be left out for US dollars only, where it is the engine's
 * own 2020, and for that reason alone: targets such as `MUSD/GW` read better.
 */
function currency(text: string): Factor | null {
  const match = CURRENCY.exec(text)
  if (match === null) return null
  const [, prefix = '', code = '', year] = match
  return {
    mantissa: 1,
    exponent: prefix === '' ? 0 : PREFIXES[prefix]!,
    powers: { money: 1 },
    substance: '',
    currency: { currency: code, year: year === undefined ? null : Number(year) },
  }
}

function substance(text: string): Factor | null {
  for (const label of SUBSTANCES) {
    if (!text.endsWith(label)) continue
    const mass = plain(text.slice(0, -label.length))
    if (mass?.powers.mass === 1 && mass.powers.length === undefined) {
      return { ...mass, substance: label.replace(/eq$/, 'e') }
    }
  }
  return null
}

function energyLabel(text: string): Factor | null {
  for (const label of ENERGY_LABELS) {
    if (!text.endsWith(label)) continue
    const found = plain(text.slice(0, -label.length))
    if (found?.powers.energy === 1) return found
  }
  return null
}
