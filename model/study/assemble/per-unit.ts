/** `MUSD_2020/PJ`, `PJ/(billion pkm)`: brackets only where the divisor has more than one word. */
export function perUnit(dividend: string, divisor: string): string {
  return /^\w+$/.test(divisor) ? `${dividend}/${divisor}` : `${dividend}/(${divisor})`
}
