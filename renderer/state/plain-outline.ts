import { cleanText } from '#charts'
import type { Text } from '#model'
import type { StudyOutline } from '#worker'

/** Letters of a name that the window shows: a study may bring any text. */
const LONGEST = 160

const plain = ({ en, ja }: Text): Text => ({ en: cleanText(en, LONGEST), ja: cleanText(ja, LONGEST) })

const labelled = <T extends { readonly label: Text }>(all: readonly T[]): T[] =>
  all.map((one) => ({ ...one, label: plain(one.label) }))

/**
 * The outline with its names as the window shows them everywhere: without marks that turn the writing direction of the
 * words around them, and cut where they are too long. What is written out again has the names of the study itself.
 */
export const plainOutline = (outline: StudyOutline): StudyOutline => ({
  ...outline,
  country: { ...outline.country, name: plain(outline.country.name) },
  sectors: labelled(outline.sectors),
  commodities: labelled(outline.commodities),
  technologies: labelled(outline.technologies),
  scenarios: labelled(outline.scenarios),
  policies: labelled(outline.policies),
})
