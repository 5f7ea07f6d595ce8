const subscripts = '₀₁₂₃₄₅₆₇₈₉'

/** Chemical formulas with their digits set low: `Mt CO2-equiv/yr` becomes `Mt CO₂-equiv/yr`. */
export function typesetFormulas(text: string): string {
  return text.replace(
    /(?<![A-Za-z])((?:Mt|kt|Gt|t|k?g)?(?:CO|CH|SF|NF|SO|NH|N))([23468])(?=e\b|O\b|[^A-Za-z0-9]|$)/g,
    (_, head: string, digit: string) => {
      return head + (subscripts[Number(digit)] ?? digit)
    },
  )
}
