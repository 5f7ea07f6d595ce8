/** Values an attribute may take; numbers are rounded to a hundredth of a pixel, null leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | null>>

/** An element of a drawing; what it holds may be of any origin and is escaped when it is written. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Attributes
  readonly content: Drawing
}

/** Something drawn: a text, an element, or several of them in order. A file and a window are written from the same. */
export type Drawing = string | SvgElement | readonly Drawing[]

/** A length or place in pixels, to two decimals; the same number always gives the same text. A non-finite one is a bug. */
export function pixels(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a place on the page: ${value}`)
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The five characters with a meaning in XML as references, so that the text can stand in content or in an attribute. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

export const element = (name: string, attributes: Attributes, content: Drawing = ''): SvgElement => ({
  name,
  attributes,
  content,
})

const isMany = (drawing: Drawing): drawing is readonly Drawing[] => Array.isArray(drawing)

/** A drawing as XML, every text and every attribute escaped. */
export function writeSvg(drawing: Drawing): string {
  if (typeof drawing === 'string') return escapeXml(drawing)
  if (isMany(drawing)) return drawing.map(writeSvg).join('')
  let head = `<${drawing.name}`
  for (const [key, value] of Object.entries(drawing.attributes)) {
    if (value === null) continue
    head += ` ${key}="${typeof value === 'number' ? pixels(value) : escapeXml(value)}"`
  }
  const inner = writeSvg(drawing.content)
  return inner === '' ? `${head}/>` : `${head}>${inner}</${drawing.name}>`
}
