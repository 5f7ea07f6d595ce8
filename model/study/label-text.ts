/** A label or narrative in the two languages that a study must speak. */
export interface Text {
  readonly en: string
  readonly ja: string
}
