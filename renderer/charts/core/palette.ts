import type { Hatch } from './hatch.ts'

/** Light theme: ink on white, contrast 4.5:1 or more for every text (WCAG 2.2, 1.4.3). */
export const theme = {
  paper: '#ffffff',
  ink: '#1d1f24',
  soft: '#5a5f69',
  faint: '#6b7079',
  grid: '#e2e4e8',
  zero: '#8a8f99',
  history: '#4a4e57',
} as const

/** How an area is filled: a colour, and a hatch in white over it, so that colour is never alone. */
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

/** Scenario colours after Okabe and Ito (2008), darkened to a contrast of 3:1 or more on white. */
const scenarioColours = ['#0064a8', '#c84e00', '#008060', '#a8478a', '#8a6a00', '#4d4d4d', '#1b6f9c', '#8c2f39']

/** Style of the n-th scenario; the colours repeat after eight, then with dashes. */
export function scenarioStyle(index: number): LineStyle {
  const round = Math.floor(index / scenarioColours.length)
  return {
    colour: scenarioColours[index % scenarioColours.length] ?? theme.ink,
    dash: ['', '8 3', '3 3'][round % 3] ?? '',
    marker: markerShapes[index % markerShapes.length] ?? 'circle',
  }
}

/** Style of the n-th observed series: greys apart in lightness and dash, without marks. */
export function historyStyle(index: number): Pick<LineStyle, 'colour' | 'dash'> {
  const styles = [
    { colour: theme.history, dash: '' },
    { colour: '#787d88', dash: '5 3' },
    { colour: '#4a4e57', dash: '1.5 2.5' },
    { colour: '#959aa5', dash: '' },
    { colour: '#787d88', dash: '8 3 2 3' },
  ]
  return styles[index % styles.length] ?? { colour: theme.history, dash: '' }
}

const style = (colour: string, hatch: Hatch): AreaStyle => ({ colour, hatch })

/** Fixed by sector, so that a sector looks the same in every chart of every study. */
const sectors: Readonly<Record<string, AreaStyle>> = {
  power: style('#3f4a5c', 'none'),
  industry: style('#c2603a', 'none'),
  transport: style('#4f8fc0', 'rising'),
  buildings: style('#e8b84a', 'none'),
  residential: style('#e8b84a', 'none'),
  commercial: style('#b88a2e', 'dots'),
  supply: style('#7d6b91', 'falling'),
  fugitive: style('#a79ab5', 'dots'),
  process: style('#8c3f4a', 'rising'),
  product: style('#d39aa5', 'level'),
  agriculture: style('#8fb04e', 'none'),
  land: style('#2f6b4a', 'falling'),
  waste: style('#8d7a66', 'cross'),
  bunkers: style('#9fc3d9', 'level'),
  capture: style('#5aa79b', 'cross'),
  other: style('#c6c9cf', 'none'),
}

/** Fixed by fuel or source of energy. */
const fuels: Readonly<Record<string, AreaStyle>> = {
  coal: style('#3b3b40', 'none'),
  'coal-ccs': style('#77777d', 'cross'),
  oil: style('#8f5a34', 'rising'),
  gas: style('#dc8f4e', 'none'),
  'gas-ccs': style('#efc39b', 'cross'),
  nuclear: style('#a84a86', 'dots'),
  hydro: style('#2a5f9e', 'none'),
  wind: style('#79b6dc', 'falling'),
  solar: style('#f2cb45', 'none'),
  biomass: style('#5d8f3c', 'falling'),
  geothermal: style('#9e3530', 'level'),
  hydrogen: style('#7cc7b9', 'dots'),
  ammonia: style('#3f8c84', 'rising'),
  electricity: style('#5a52a0', 'dots'),
  heat: style('#c75b5b', 'level'),
  waste: style('#8d7a66', 'cross'),
  storage: style('#b39ddb', 'level'),
  trade: style('#9aa5b1', 'falling'),
  other: style('#c6c9cf', 'none'),
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
const spare: readonly AreaStyle[] = [
  style('#5b7fa6', 'cross'),
  style('#b07f56', 'dots'),
  style('#6f9e8a', 'rising'),
  style('#a5738f', 'level'),
  style('#8f8f5a', 'falling'),
  style('#6a6f9a', 'dots'),
]

/** What the layers of a chart are: it decides which fixed styles they take. */
export type LayerKind = 'sector' | 'fuel'

/** Every fixed style by kind; their order is that of the layers from zero outwards. */
export const fixedStyles: Readonly<Record<LayerKind, Readonly<Record<string, AreaStyle>>>> = {
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
export function layerStyles(names: readonly string[], kind: LayerKind): AreaStyle[] {
  const taken = new Set<AreaStyle>()
  return names.map((name, index) => {
    const fixed = fixedStyles[kind][styleKey(name, kind) ?? '']
    const free = fixed && !taken.has(fixed) ? fixed : spare.find((candidate) => !taken.has(candidate))
    const chosen = free ?? spare[index % spare.length] ?? style(theme.soft, 'none')
    taken.add(chosen)
    return chosen
  })
}
