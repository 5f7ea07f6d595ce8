/** Words that a formula would read as something else than an input. */
const TAKEN: ReadonlySet<string> = new Set([
  ...['and', 'end', 'false', 'in', 'mod', 'not', 'null', 'or', 'to', 'true', 'undefined', 'xor', 'Infinity', 'NaN'],
  ...['e', 'i', 'pi', 'tau', 'phi', 'version', 'abs', 'ceil', 'exp', 'gamma', 'log', 'max', 'min', 'sqrt', 'year'],
])

/** A text as a name in a formula: letters, digits and `_`, not beginning with a digit, no word of the language. */
export function identifier(text: string): string {
  const name = text.replaceAll(/[^A-Za-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '')
  return name === '' || /^\d/.test(name) || TAKEN.has(name) ? `n_${name}` : name
}
