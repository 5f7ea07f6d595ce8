/** A face that the page has: its family, the code points it is for, and where its file is. */
export interface FontFace {
  readonly family: string
  readonly ranges: readonly (readonly [first: number, last: number])[]
  readonly url: string
}

/** Families that pictures are set in, in the order in which a letter is looked for. */
const families: readonly (readonly [page: string, picture: string])[] = [
  ['Noto Sans Variable', 'Noto Sans'],
  ['Noto Sans JP Variable', 'Noto Sans JP'],
]

/** `U+0-FF, U+131, U+4??` as inclusive ranges; everything where nothing is said (CSS Fonts 4, 4.5). */
export function readUnicodeRange(text: string): (readonly [number, number])[] {
  if (text.trim() === '') return [[0, 0x10ffff]]
  return text.split(',').flatMap((part) => {
    const match = /^U\+([0-9a-f?]+)(?:-([0-9a-f]+))?$/i.exec(part.trim())
    const [, first, last] = match ?? []
    if (first === undefined) return []
    const from = Number.parseInt(first.replaceAll('?', '0'), 16)
    return [[from, Number.parseInt(last ?? first.replaceAll('?', 'f'), 16)] as const]
  })
}

/** The faces that the characters of a text need: each character from the first family that has it. */
export function facesFor(text: string, faces: readonly FontFace[]): FontFace[] {
  const ordered = families.flatMap(([page]) => faces.filter(({ family }) => family === page))
  const needed = new Set<FontFace>()
  for (const character of new Set(text)) {
    const codePoint = character.codePointAt(0) ?? 0
    const face = ordered.find(({ ranges }) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last))
    if (face) needed.add(face)
  }
  return [...needed]
}

/** Every face that the style sheets of the page declare; sheets of other origins cannot be read and are passed over. */
function pageFaces(): FontFace[] {
  const sheets = [...document.styleSheets].filter(
    ({ href }) => href === null || new URL(href).origin === location.origin,
  )
  return sheets.flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule) || rule.style.fontStyle === 'italic') return []
      const family = rule.style.getPropertyValue('font-family').replace(/^['"]|['"]$/g, '')
      const source = /url\(['"]?([^'")]+)['"]?\)/.exec(rule.style.getPropertyValue('src'))?.[1]
      if (source === undefined) return []
      const url = new URL(source, sheet.href ?? document.baseURI).href
      return [{ family, ranges: readUnicodeRange(rule.style.getPropertyValue('unicode-range')), url }]
    }),
  )
}

async function dataUrl(url: string): Promise<string> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.status} ${url}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return `data:font/woff2;base64,${btoa(binary)}`
}

/**
 * The drawing with the fonts of the page inside it, subsets for its own letters alone: a picture made of an SVG sees no
 * font of the page. Without such fonts on the page the drawing is returned as it is.
 */
export async function embedFonts(svg: string): Promise<string> {
  const rules = await Promise.all(
    facesFor(svg, pageFaces()).map(async ({ family, ranges, url }) => {
      const name = families.find(([page]) => page === family)?.[1] ?? family
      const range = ranges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(',')
      return `@font-face{font-family:'${name}';font-weight:100 900;src:url(${await dataUrl(url)});unicode-range:${range}}`
    }),
  )
  if (rules.length === 0) return svg
  return svg.replace('</desc>', `</desc><style>${rules.join('')}</style>`)
}
