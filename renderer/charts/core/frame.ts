import type { ChartFrame } from './chart-spec.ts'
import { cleanText } from './clean-text.ts'
import { type Hatch, hatchDefinitions } from './hatch.ts'
import type { Legend } from './legend.ts'
import { type Drawing, element, writeSvg } from './svg.ts'
import { lineHeight, textBlock, textDefaults } from './text-block.ts'
import { themes } from './theme.ts'
import { typesetFormulas } from './typeset.ts'
import { wrapText } from './wrap-text.ts'

/** A rectangle on the page; y grows downwards. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const margin = 24
const sizes = { title: 22, subtitle: 14, footer: 11.5 } as const
const words = { en: { source: 'Source: ', note: 'Note: ' }, ja: { source: '出典：', note: '注：' } } as const

/** Longest texts that are drawn; what is longer ends in an ellipsis. */
export const longest = { title: 180, country: 64, subtitle: 240, label: 80, footer: 900 } as const

/** A text of a chart made fit to be drawn. */
export const chartText = (text: string, limit: number): string => typesetFormulas(cleanText(text, limit))

/** The name of a country as it stands in a title: a very long one is itself cut, and not the measure after it. */
export const countryInTitle = (name: string): string => cleanText(name, longest.country)

/** Width between the margins. */
export function innerWidth(frame: ChartFrame): number {
  return Math.min(1600, Math.max(640, Math.round(frame.width ?? 880))) - 2 * margin
}

/** What a chart adds to its frame. */
export interface FrameContent {
  /** Read aloud in place of the drawing. */
  readonly description: string
  readonly legend: Legend
  readonly hatches: Iterable<Hatch>
  readonly plotHeight: number
  /** Draws axes, data and labels into the area between header and footer. */
  readonly plot: (area: Rect) => Drawing
}

/**
 * A whole SVG document: title, unit, legend, plot, source and note on the paper of the theme. The same input gives the same bytes: no
 * clock, no chance, no font of this machine enters.
 */
export function drawFrame(frame: ChartFrame, content: FrameContent): string {
  const width = innerWidth(frame)
  const theme = themes[frame.theme ?? 'light']
  const title = chartText(frame.title, longest.title)
  const unit = chartText(frame.unit, longest.label)
  const subtitle = [chartText(frame.subtitle ?? '', longest.subtitle), unit].filter((part) => part !== '').join(' · ')
  const titleLines = wrapText(title, width, sizes.title, 'bold')
  const subtitleLines = wrapText(subtitle, width, sizes.subtitle)
  const said = words[frame.lang ?? 'en']
  const footers = [
    wrapText(said.source + chartText(frame.source, longest.footer), width, sizes.footer),
    frame.note ? wrapText(said.note + chartText(frame.note, longest.footer), width, sizes.footer) : [],
  ]

  const results = (frame.results ?? []).map(({ scenario, resultHash }) => `${scenario} ${resultHash}`)
  const parts: Drawing[] = []
  let y = 20
  parts.push(textBlock(titleLines, margin, y, { size: sizes.title, colour: theme.ink, weight: 'bold' }))
  y += titleLines.length * lineHeight(sizes.title) + 4
  parts.push(textBlock(subtitleLines, margin, y, { size: sizes.subtitle, colour: theme.soft }))
  y += subtitleLines.length * lineHeight(sizes.subtitle) + 10
  parts.push(content.legend.draw(margin, y))
  y += content.legend.height + 10
  parts.push(content.plot({ x: margin, y, width, height: content.plotHeight }))
  y += content.plotHeight + 14
  for (const lines of footers) {
    parts.push(textBlock(lines, margin, y, { size: sizes.footer, colour: theme.faint }))
    y += lines.length * lineHeight(sizes.footer) + (lines.length > 0 ? 4 : 0)
  }

  const [fullWidth, fullHeight] = [width + 2 * margin, Math.ceil(y + 12)]
  const drawing = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: fullWidth,
      height: fullHeight,
      viewBox: `0 0 ${fullWidth} ${fullHeight}`,
      role: 'img',
      lang: frame.lang ?? 'en',
      ...textDefaults,
    },
    [
      element('title', {}, title),
      element('desc', {}, content.description),
      results.length === 0 ? '' : element('metadata', {}, results.join('\n')),
      hatchDefinitions(content.hatches, theme),
      element('rect', { width: fullWidth, height: fullHeight, fill: theme.paper }),
      ...parts,
    ],
  )
  return `${writeSvg(drawing)}\n`
}
