/** Values an attribute may take; numbers are rounded to a hundredth of a pixel. */
type Attributes = Readonly<Record<string, string | number | null>>

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

/** An element with escaped attributes; `content` is markup already (made by `element` or `escapeXml`). */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = ''): string {
  let head = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null) continue
    head += ` ${key}="${typeof value === 'number' ? pixels(value) : escapeXml(value)}"`
  }
  const inner = typeof content === 'string' ? content : content.join('')
  return inner === '' ? `${head}/>` : `${head}>${inner}</${name}>`
}
