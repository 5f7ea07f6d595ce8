/** A YAML or JSON file as plain data, with the way back from a key to its line. */
export interface Document {
  readonly file: string
  readonly value: unknown
  /** Line on which the value at a path of keys stands, or of the nearest key above it that exists. */
  lineOf(path: readonly PropertyKey[]): number | null
}

/** The value at a path of keys; undefined where there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Readonly<Record<PropertyKey, unknown>>)[key]
  }
  return at
}
