/** What is wrong with the words of a value, and how one is written. */
export interface ValueFaultsFacts {
  readonly option: string
  readonly found: string
  readonly faults: readonly {
    readonly why: 'form' | 'negative' | 'too-high' | 'twice' | 'falling'
    readonly at: string
  }[]
  readonly highest: number
  readonly example: string
}

/** What is wrong with the prices of an option, in English. */
export function valueFaultsEn({ option, found, faults, highest, example }: ValueFaultsFacts): string {
  const whys = faults.map(({ why, at }) => {
    if (why === 'negative') return `${at} is below nought`
    if (why === 'too-high') return `${at} is above ${highest}`
    if (why === 'twice') return `${at} stands twice`
    return why === 'falling' ? `${at} is below the one before it` : `"${at}" cannot be read`
  })
  return `${option} cannot be "${found}"${whys.length === 0 ? '' : `: ${whys.join('; ')}`}. Write it like ${example}, rising.`
}
