/** A number with its unit, as the reader of a file would write it: one without a dimension stands alone. */
export const asWritten = (number: string | number, unit: string): string =>
  unit === '1' ? String(number) : `${number} ${unit}`.trim()
