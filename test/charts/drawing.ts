/** What stands on a drawing, read back from its text: enough to see whether labels lie over one another. */
import { textWidth } from '../../renderer/charts/core/text-width.ts'

export interface DrawnText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly colour: string
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null

const plain = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Boxes of the ink of every line of text, from its baseline up 0.74 em (capitals) and down 0.2 em. */
export function drawnTexts(svg: string): DrawnText[] {
  return [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/g)].flatMap(([, head = '', body = '']) => {
    const size = Number(attribute(head, 'font-size'))
    const weight = attribute(head, 'font-weight') === '700' ? 'bold' : 'regular'
    const anchor = attribute(head, 'text-anchor') ?? 'start'
    const lines = body.startsWith('<tspan')
      ? [...body.matchAll(/<tspan([^>]*)>([^<]*)<\/tspan>/g)].map(([, tag = '', text = '']) => ({ tag, text }))
      : [{ tag: head, text: body }]
    return lines.map(({ tag, text }) => {
      const [x, y] = [Number(attribute(tag, 'x')), Number(attribute(tag, 'y'))]
      const width = textWidth(plain(text), size, weight)
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
      return {
        text: plain(text),
        left,
        right: left + width,
        top: y - 0.74 * size,
        bottom: y + 0.2 * size,
        colour: attribute(head, 'fill') ?? '',
      }
    })
  })
}

/** Pairs of texts that lie over one another. */
export function overlappingTexts(svg: string): string[] {
  const texts = drawnTexts(svg).filter(({ text }) => text.trim() !== '')
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  )
}

/** Width and height of the drawing. */
export function drawingSize(svg: string): { readonly width: number; readonly height: number } {
  const head = /<svg[^>]*>/.exec(svg)?.[0] ?? ''
  return { width: Number(attribute(head, 'width')), height: Number(attribute(head, 'height')) }
}

/** Whether markup nests well and has no raw `<` or `&` in its texts. */
export function isWellFormed(svg: string): boolean {
  const open: string[] = []
  let rest = svg
  for (;;) {
    const at = rest.indexOf('<')
    const text = at < 0 ? rest : rest.slice(0, at)
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(text) || text.includes('>')) return false
    if (at < 0) return open.length === 0
    const tag = /^<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/i.exec(rest.slice(at))
    if (tag === null) return false
    if (tag[1] === '/') {
      if (open.pop() !== tag[2]) return false
    } else if (tag[4] !== '/') {
      open.push(tag[2] ?? '')
    }
    rest = rest.slice(at + tag[0].length)
  }
}
