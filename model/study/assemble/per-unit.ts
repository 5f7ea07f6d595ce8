/** `MUSD_2020/PJ`, `PJ/(billion pkm)`, and `kt` per plain number: brackets where the divisor has more than one word. */
export function perUnit(dividend: string, divisor: string): string {
  if (divisor === '1') return dividend
  return /^[A-Za-z]\w*$/.test(divisor) ? `${dividend}/${divisor}` : `${dividend}/(${divisor})`
}
