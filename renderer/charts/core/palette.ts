import type { Hatch } from './hatch.ts'
import { type Theme, type ThemeName, themes } from './theme.ts'

/** How an area is filled: a colour, and a hatch in the colour of the paper over it, so that colour is never alone. */
export interface AreaStyle {
  readonly colour: string
  readonly hatch: Hatch
}

/** Shapes of the marks on a line, in the order in which lines take them. */
export const markerShapes = ['circle', 'square', 'triangle', 'diamond', 'cross', 'ring'] as const
export type MarkerShape = (typeof markerShapes)[number]

/** How a line is drawn. `dash` is an SVG dash array; empty for a whole stroke. */
export interface LineStyle {
  readonly colour: string
  readonly dash: string
  readonly marker: MarkerShape
}

/** Scenario colours after Okabe and Ito (2008), of a lightness that gives a contrast of 4.5:1 or more on the paper. */
const scenarioColours: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#0064a8', '#c84e00', '#008060', '#a8478a', '#8a6a00', '#4d4d4d', '#1b6f9c', '#8c2f39'],
  dark: ['#58a6ee', '#f58a4f', '#4cc197', '#e08fc5', '#d3b048', '#b4b4b4', '#7cc4ea', '#ee9a9e'],
}

/** Style of the n-th scenario; the colours repeat after eight, then with dashes. */
export function scenarioStyle(index: number, theme: Theme): LineStyle {
  const colours = scenarioColours[theme.name]
  const round = Math.floor(index / colours.length)
  return {
    colour: colours[index % colours.length] ?? theme.ink,
    dash: ['', '8 3', '3 3'][round % 3] ?? '',
    marker: markerShapes[index % markerShapes.length] ?? 'circle',
  }
}

/** Greys of observed series, by turns. */
const historyGreys: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#4a4e57', '#787d88', '#4a4e57', '#959aa5', '#787d88'],
  dark: ['#b9bec9', '#8d93a0', '#b9bec9', '#767c88', '#8d93a0'],
}
const historyDashes = ['', '5 3', '1.5 2.5', '', '8 3 2 3']

/** Style of the n-th observed series: greys apart in lightness and dash, without marks. */
export function historyStyle(index: number, theme: Theme): Pick<LineStyle, 'colour' | 'dash'> {
  const at = index % historyDashes.length
  return { colour: historyGreys[theme.name][at] ?? theme.history, dash: historyDashes[at] ?? '' }
}

/** A fixed style: its colour on light and on dark paper, and its hatch. */
interface FixedStyle {
  readonly light: string
  readonly dark: string
  readonly hatch: Hatch
}

const style = (light: string, dark: string, hatch: Hatch): FixedStyle => ({ light, dark, hatch })

/** Fixed by sector, so that a sector looks the same in every chart of every study. */
const sectors: Readonly<Record<string, FixedStyle>> = {
  power: style('#3f4a5c', '#606c7f', 'none'),
  industry: style('#c2603a', '#c2603a', 'none'),
  transport: style('#4f8fc0', '#4f8fc0', 'rising'),
  buildings: style('#e8b84a', '#e8b84a', 'none'),
  residential: style('#e8b84a', '#e8b84a', 'none'),
  commercial: style('#b88a2e', '#b88a2e', 'dots'),
  supply: style('#7d6b91', '#7d6b91', 'falling'),
  fugitive: style('#a79ab5', '#a79ab5', 'dots'),
  process: style('#8c3f4a', '#a3535d', 'rising'),
  product: style('#d39aa5', '#d39aa5', 'level'),
  agriculture: style('#8fb04e', '#8fb04e', 'none'),
  land: style('#2f6b4a', '#3b7755', 'falling'),
  waste: style('#8d7a66', '#8d7a66', 'cross'),
  bunkers: style('#9fc3d9', '#9fc3d9', 'level'),
  capture: style('#5aa79b', '#5aa79b', 'cross'),
  other: style('#c6c9cf', '#c6c9cf', 'none'),
}

/** Fixed by fuel or source of energy. */
const fuels: Readonly<Record<string, FixedStyle>> = {
  coal: style('#3b3b40', '#6b6b70', 'none'),
  'coal-ccs': style('#77777d', '#77777d', 'cross'),
  oil: style('#8f5a34', '#945e38', 'rising'),
  gas: style('#dc8f4e', '#dc8f4e', 'none'),
  'gas-ccs': style('#efc39b', '#efc39b', 'cross'),
  nuclear: style('#a84a86', '#a84a86', 'dots'),
  hydro: style('#2a5f9e', '#376cac', 'none'),
  wind: style('#79b6dc', '#79b6dc', 'falling'),
  solar: style('#f2cb45', '#f2cb45', 'none'),
  biomass: style('#5d8f3c', '#5d8f3c', 'falling'),
  geothermal: style('#9e3530', '#b44942', 'level'),
  hydrogen: style('#7cc7b9', '#7cc7b9', 'dots'),
  ammonia: style('#3f8c84', '#3f8c84', 'rising'),
  electricity: style('#5a52a0', '#6861b0', 'dots'),
  heat: style('#c75b5b', '#e59a96', 'level'),
  waste: style('#8d7a66', '#8d7a66', 'cross'),
  storage: style('#b39ddb', '#b39ddb', 'level'),
  trade: style('#9aa5b1', '#9aa5b1', 'falling'),
  other: style('#c6c9cf', '#c6c9cf', 'none'),
}

/** First match decides. */
const sectorWords: readonly (readonly [RegExp, string])[] = [
  [/capture|removal|\bccs\b|\bdac/, 'capture'],
  [/bunker/, 'bunkers'],
  [/fugitive/, 'fugitive'],
  [/process|ippu/, 'process'],
  [/product|f-?gas|solvent/, 'product'],
  [/agricultur|afofi|livestock|rice|farm/, 'agriculture'],
  [/land|lulucf|forest|afolu/, 'land'],
  [/waste/, 'waste'],
  [/power|electricity/, 'power'],
  [/transport/, 'transport'],
  [/residential and commercial|building/, 'buildings'],
  [/residential|household/, 'residential'],
  [/commercial|service/, 'commercial'],
  [/industr|cement|steel|manufactur/, 'industry'],
  [/supply|refin|mining|extraction|energy/, 'supply'],
  [/other/, 'other'],
]

const fuelWords: readonly (readonly [RegExp, string])[] = [
  [/coal.*(w\/|with) ?ccs/, 'coal-ccs'],
  [/gas.*(w\/|with) ?ccs/, 'gas-ccs'],
  [/import|export|trade/, 'trade'],
  [/storage|battery|pumped/, 'storage'],
  [/coal|lignite|solids$/, 'coal'],
  [/biomass|biofuel|biogas|bagasse|wood|\bbio/, 'biomass'],
  [/ammonia/, 'ammonia'],
  [/hydrogen/, 'hydrogen'],
  [/hydro/, 'hydro'],
  [/geothermal/, 'geothermal'],
  [/solar/, 'solar'],
  [/wind/, 'wind'],
  [/nuclear/, 'nuclear'],
  [/waste/, 'waste'],
  [/oil|petrol|diesel|gasoline|liquids|lpg|jet|kerosene/, 'oil'],
  [/gas/, 'gas'],
  [/electricity/, 'electricity'],
  [/heat/, 'heat'],
  [/other/, 'other'],
]

/** Taken in order by what has no style of its own. */
const spare: readonly FixedStyle[] = [
  style('#5b7fa6', '#5b7fa6', 'cross'),
  style('#b07f56', '#b07f56', 'dots'),
  style('#6f9e8a', '#6f9e8a', 'rising'),
  style('#a5738f', '#a5738f', 'level'),
  style('#8f8f5a', '#8f8f5a', 'falling'),
  style('#6a6f9a', '#6a6f9a', 'dots'),
]

/** What the layers of a chart are: it decides which fixed styles they take. */
export type LayerKind = 'sector' | 'fuel'

/** Every fixed style by kind; their order is that of the layers from zero outwards. */
export const fixedStyles: Readonly<Record<LayerKind, Readonly<Record<string, FixedStyle>>>> = {
  sector: sectors,
  fuel: fuels,
}

/** The key of the fixed style that a name asks for, by its last part first: `Electricity|Coal` is coal. */
function styleKey(name: string, kind: LayerKind): string | null {
  const words = kind === 'sector' ? sectorWords : fuelWords
  const text = name.toLowerCase()
  const last = text.split('|').at(-1) ?? text
  const match = words.find(([word]) => word.test(last)) ?? words.find(([word]) => word.test(text))
  return match?.[1] ?? null
}

/** Place of a layer in a stack: that of its fixed style; what has none comes last. */
export function layerRank(name: string, kind: LayerKind): number {
  const keys = Object.keys(fixedStyles[kind])
  const at = keys.indexOf(styleKey(name, kind) ?? '')
  return at < 0 ? keys.length : at
}

/**
 * Styles of the layers of one chart, by name. Two layers never share one: the second that would take a style that is
 * taken gets a spare.
 */
export function layerStyles(names: readonly string[], kind: LayerKind, theme: Theme): AreaStyle[] {
  const taken = new Set<FixedStyle>()
  return names.map((name, index) => {
    const fixed = fixedStyles[kind][styleKey(name, kind) ?? '']
    const free = fixed && !taken.has(fixed) ? fixed : spare.find((candidate) => !taken.has(candidate))
    const chosen = free ?? spare[index % spare.length] ?? style(themes.light.soft, themes.dark.soft, 'none')
    taken.add(chosen)
    return { colour: chosen[theme.name], hatch: chosen.hatch }
  })
}
