/** Fonts of the page that a picture is set in, the first that has a letter; then whatever the machine has. */
const fontFamily = "'Noto Sans Variable', 'Noto Sans JP Variable', 'Noto Sans', 'Noto Sans JP', sans-serif"

const number = (element: Element, name: string, otherwise = 0): number => {
  const text = element.getAttribute(name)
  return text === null ? otherwise : Number(text)
}

/** An attribute of the element or of the nearest one around it that has it. */
const inherited = (element: Element, name: string): string | null =>
  element.closest(`[${name}]`)?.getAttribute(name) ?? null

const fontOf = (text: Element): string =>
  `${text.getAttribute('font-weight') ?? '400'} ${inherited(text, 'font-size') ?? '13'}px ${fontFamily}`

/** Loads the subsets of the fonts that the letters of a drawing need. */
async function loadFonts(drawing: Element): Promise<void> {
  const texts = [...drawing.querySelectorAll('text')]
  await Promise.all(texts.map((text) => document.fonts.load(fontOf(text), text.textContent)))
}

function shapeOf(element: Element): Path2D | null {
  const path = new Path2D()
  switch (element.localName) {
    case 'path':
      return new Path2D(element.getAttribute('d') ?? '')
    case 'rect':
      path.rect(number(element, 'x'), number(element, 'y'), number(element, 'width'), number(element, 'height'))
      return path
    case 'circle':
      path.arc(number(element, 'cx'), number(element, 'cy'), number(element, 'r'), 0, 2 * Math.PI)
      return path
    default:
      return null
  }
}

/** A colour as it is, or the tile that `url(#name)` refers to, painted at the scale of the picture. */
function paintOf(
  context: CanvasRenderingContext2D,
  value: string,
  drawing: Element,
  scale: number,
): string | CanvasPattern {
  const name = /^url\(#([\w-]+)\)$/.exec(value)?.[1]
  const tile = name === undefined ? null : drawing.querySelector(`pattern[id="${name}"]`)
  if (tile === null) return value
  const canvas = document.createElement('canvas')
  canvas.width = number(tile, 'width') * scale
  canvas.height = number(tile, 'height') * scale
  const inner = canvas.getContext('2d')
  inner?.scale(scale, scale)
  if (inner) for (const part of tile.children) paint(inner, part, drawing, scale)
  const pattern = context.createPattern(canvas, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(1 / scale))
  return pattern ?? 'transparent'
}

function paintText(context: CanvasRenderingContext2D, text: Element): void {
  context.font = fontOf(text)
  const anchors: Readonly<Record<string, CanvasTextAlign>> = { middle: 'center', end: 'right' }
  context.textAlign = anchors[text.getAttribute('text-anchor') ?? ''] ?? 'left'
  context.fillStyle = text.getAttribute('fill') ?? 'black'
  const halo = text.getAttribute('stroke')
  for (const line of text.childElementCount > 0 ? text.children : [text]) {
    const place = [line.textContent, number(line, 'x'), number(line, 'y')] as const
    if (halo !== null) {
      context.strokeStyle = halo
      context.lineWidth = number(text, 'stroke-width', 1)
      context.lineJoin = 'round'
      context.strokeText(...place)
    }
    context.fillText(...place)
  }
}

/** The elements that the charts' own writer uses, and no others. */
function paint(context: CanvasRenderingContext2D, element: Element, drawing: Element, scale: number): void {
  if (element.localName === 'text') {
    paintText(context, element)
    return
  }
  if (element.localName === 'g') {
    for (const part of element.children) paint(context, part, drawing, scale)
    return
  }
  const shape = shapeOf(element)
  if (shape === null) return
  const fill = element.getAttribute('fill') ?? 'black'
  if (fill !== 'none') {
    context.globalAlpha = number(element, 'fill-opacity', 1)
    context.fillStyle = paintOf(context, fill, drawing, scale)
    context.fill(shape)
  }
  const stroke = element.getAttribute('stroke')
  if (stroke !== null) {
    context.globalAlpha = number(element, 'stroke-opacity', 1)
    context.strokeStyle = stroke
    context.lineWidth = number(element, 'stroke-width', 1)
    context.lineJoin = (element.getAttribute('stroke-linejoin') ?? 'miter') as CanvasLineJoin
    context.lineCap = (element.getAttribute('stroke-linecap') ?? 'butt') as CanvasLineCap
    context.setLineDash((element.getAttribute('stroke-dasharray') ?? '').split(/[ ,]+/).filter(Boolean).map(Number))
    context.stroke(shape)
  }
  context.globalAlpha = 1
}

/**
 * A drawing of the charts' own writer on a canvas, `scale` pixels for each of its own, letters set in the fonts of the
 * page. (A browser that draws an SVG as an image gives it no font of the page, and does not wait for embedded ones.)
 */
export async function paintSvg(svg: string, scale: number): Promise<HTMLCanvasElement> {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  await loadFonts(drawing)
  const canvas = document.createElement('canvas')
  canvas.width = number(drawing, 'width') * scale
  canvas.height = number(drawing, 'height') * scale
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('No canvas')
  context.scale(scale, scale)
  for (const part of drawing.children) paint(context, part, drawing, scale)
  return canvas
}
