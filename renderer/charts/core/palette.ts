import type { Hatch } from './hatch.ts'
import { type Theme, type ThemeName, themes } from './theme.ts'

/** How an area is filled: a colour, and a hatch in the colour of the paper over it, so that colour is never alone. */
export interface AreaStyle {
  readonly colour: string
  readonly hatch: Hatch
}

/** Shapes of the marks on a line, in the order in which lines take them: as many as colours. The diamond is a target's. */
export const markerShapes = ['circle', 'square', 'triangle', 'wedge', 'cross', 'ring', 'plus', 'box'] as const
export type MarkerShape = (typeof markerShapes)[number] | 'diamond'

/** How a line is drawn. `dash` is an SVG dash array; empty for a whole stroke. */
export interface LineStyle {
  readonly colour: string
  readonly dash: string
  readonly marker: MarkerShape
}

/** Scenario colours after Okabe and Ito (2008), of a lightness that gives a contrast of 4.5:1 or more on the paper. */
const scenarioColours: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#0064a8', '#c84e00', '#008060', '#a8478a', '#8a6a00', '#4d4d4d', '#5b3fa6', '#8c2f39'],
  dark: ['#58a6ee', '#f58a4f', '#4cc197', '#e08fc5', '#d3b048', '#b4b4b4', '#b9a5ff', '#ee9a9e'],
}

/** Style of the n-th scenario, each with a colour and a mark of its own; both repeat after eight, then with dashes. */
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
  cement: style('#b9a58f', '#b9a58f', 'rising'),
  steel: style('#8f5f4b', '#8f5f4b', 'level'),
  chemicals: style('#da8565', '#da8565', 'level'),
  food: style('#d4b483', '#d4b483', 'falling'),
  textiles: style('#b77184', '#b77184', 'falling'),
  paper: style('#a98650', '#a98650', 'rising'),
  transport: style('#4f8fc0', '#4f8fc0', 'rising'),
  road: style('#4576bb', '#4576bb', 'dots'),
  rail: style('#2e7184', '#2e7184', 'level'),
  navigation: style('#85b6da', '#85b6da', 'falling'),
  aviation: style('#8177dd', '#8177dd', 'cross'),
  buildings: style('#e8b84a', '#e8b84a', 'none'),
  residential: style('#e8b84a', '#e8b84a', 'none'),
  commercial: style('#b88a2e', '#b88a2e', 'dots'),
  supply: style('#7d6b91', '#7d6b91', 'falling'),
  refining: style('#5f6e6f', '#5f6e6f', 'dots'),
  'fuel-production': style('#b69bca', '#b69bca', 'cross'),
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
  'crude-oil': style('#7f6c1e', '#7f6c1e', 'dots'),
  'fuel-oil': style('#706c07', '#706c07', 'level'),
  diesel: style('#866445', '#866445', 'falling'),
  gasoline: style('#b75f2a', '#b75f2a', 'cross'),
  jet: style('#c98f6b', '#c98f6b', 'dots'),
  lpg: style('#d7aa6b', '#d7aa6b', 'rising'),
  'oil-products': style('#a9927a', '#a9927a', 'falling'),
  gas: style('#dc8f4e', '#dc8f4e', 'none'),
  lng: style('#eba960', '#eba960', 'cross'),
  'gas-ccs': style('#efc39b', '#efc39b', 'cross'),
  nuclear: style('#a84a86', '#a84a86', 'dots'),
  hydro: style('#2a5f9e', '#376cac', 'none'),
  wind: style('#79b6dc', '#79b6dc', 'falling'),
  solar: style('#f2cb45', '#f2cb45', 'none'),
  biomass: style('#5d8f3c', '#5d8f3c', 'falling'),
  fuelwood: style('#767940', '#767940', 'dots'),
  biogas: style('#91ca60', '#91ca60', 'level'),
  biogasoline: style('#aabe40', '#aabe40', 'dots'),
  biodiesel: style('#4b976c', '#4b976c', 'level'),
  geothermal: style('#9e3530', '#b44942', 'level'),
  hydrogen: style('#7cc7b9', '#7cc7b9', 'dots'),
  ammonia: style('#3f8c84', '#3f8c84', 'rising'),
  electricity: style('#5a52a0', '#6861b0', 'dots'),
  grid: style('#9187ca', '#9187ca', 'rising'),
  heat: style('#c75b5b', '#e59a96', 'level'),
  waste: style('#8d7a66', '#8d7a66', 'cross'),
  storage: style('#b39ddb', '#b39ddb', 'level'),
  trade: style('#9aa5b1', '#9aa5b1', 'falling'),
  other: style('#c6c9cf', '#c6c9cf', 'none'),
}

/** First match decides; categories of the CRT by their numbers. */
const sectorWords: readonly (readonly [RegExp, string])[] = [
  [/^1\.a\.1\.a/, 'power'],
  [/^1\.a\.1\.b/, 'refining'],
  [/^1\.a\.1/, 'supply'],
  [/^1\.a\.2/, 'industry'],
  [/^1\.a\.3/, 'transport'],
  [/^1\.a\.4\.a/, 'commercial'],
  [/^1\.a\.4\.b/, 'residential'],
  [/^(1\.a\.4\.c|3)/, 'agriculture'],
  [/^1\.b/, 'fugitive'],
  [/^1\.c/, 'capture'],
  [/^2\.[defg]/, 'product'],
  [/^2/, 'process'],
  [/^4/, 'land'],
  [/^5/, 'waste'],
  [/fuel-production|gas production|mining|extraction/, 'fuel-production'],
  [/refin/, 'refining'],
  [/capture|removal|\bccs\b|\bdac/, 'capture'],
  [/bunker/, 'bunkers'],
  [/fugitive/, 'fugitive'],
  [/aviation/, 'aviation'],
  [/navigation|shipping/, 'navigation'],
  [/process|ippu/, 'process'],
  [/product|f-?gas|solvent/, 'product'],
  [/agricultur|afofi|livestock|rice|farm/, 'agriculture'],
  [/land|lulucf|forest|afolu/, 'land'],
  [/waste/, 'waste'],
  [/power|electricity/, 'power'],
  [/\brail/, 'rail'],
  [/\broad/, 'road'],
  [/transport/, 'transport'],
  [/residential and commercial|building/, 'buildings'],
  [/residential|household/, 'residential'],
  [/commercial|service/, 'commercial'],
  [/cement/, 'cement'],
  [/steel/, 'steel'],
  [/chemical/, 'chemicals'],
  [/food/, 'food'],
  [/textile/, 'textiles'],
  [/paper/, 'paper'],
  [/industr|manufactur/, 'industry'],
  [/supply|energy/, 'supply'],
  [/other/, 'other'],
]

const fuelWords: readonly (readonly [RegExp, string])[] = [
  [/coal.*(w\/|with) ?ccs/, 'coal-ccs'],
  [/gas.*(w\/|with) ?ccs/, 'gas-ccs'],
  [/import|export|trade/, 'trade'],
  [/storage|battery|pumped/, 'storage'],
  [/coal|lignite|solids$/, 'coal'],
  [/biogasoline|ethanol/, 'biogasoline'],
  [/biodiesel/, 'biodiesel'],
  [/biogas/, 'biogas'],
  [/fuelwood/, 'fuelwood'],
  [/biomass|biofuel|bagasse|wood|\bbio/, 'biomass'],
  [/ammonia/, 'ammonia'],
  [/hydrogen/, 'hydrogen'],
  [/hydro/, 'hydro'],
  [/geothermal/, 'geothermal'],
  [/solar/, 'solar'],
  [/wind/, 'wind'],
  [/nuclear/, 'nuclear'],
  [/waste/, 'waste'],
  [/crude/, 'crude-oil'],
  [/fuel.oil/, 'fuel-oil'],
  [/diesel/, 'diesel'],
  [/gasoline/, 'gasoline'],
  [/\bjet/, 'jet'],
  [/lpg|liquefied petroleum/, 'lpg'],
  [/petroleum.other|petroleum products/, 'oil-products'],
  [/\blng|liquefied natural/, 'lng'],
  [/oil|petrol|liquids|kerosene/, 'oil'],
  [/gas/, 'gas'],
  [/electricity-grid/, 'grid'],
  [/electricity/, 'electricity'],
  [/heat/, 'heat'],
  [/other/, 'other'],
]

const hatches: readonly Hatch[] = ['none', 'rising', 'dots', 'level', 'falling', 'cross']

/** Taken in order by what has no style of its own. */
const spare: readonly FixedStyle[] = [
  style('#5b7fa6', '#5b7fa6', 'cross'),
  style('#b07f56', '#b07f56', 'dots'),
  style('#6f9e8a', '#6f9e8a', 'rising'),
  style('#a5738f', '#a5738f', 'level'),
  style('#8f8f5a', '#8f8f5a', 'falling'),
  style('#6a6f9a', '#6a6f9a', 'dots'),
]

/** The spare styles, then their colours again under the other hatches: so many layers can be told apart. */
const spares: readonly FixedStyle[] = hatches.flatMap((_, turn) =>
  spare.map((one) => {
    const hatch = hatches[(hatches.indexOf(one.hatch) + turn) % hatches.length] ?? one.hatch
    return turn === 0 ? one : { ...one, hatch }
  }),
)

/** What the layers of a chart are: it decides which fixed styles they take. */
export type LayerKind = 'sector' | 'fuel'

/** Every fixed style by kind; their order is that of the layers from zero outwards. */
export const fixedStyles: Readonly<Record<LayerKind, Readonly<Record<string, FixedStyle>>>> = {
  sector: sectors,
  fuel: fuels,
}

/**
 * The key of the fixed style that a name asks for, by its last part first: `Electricity|Coal` is coal. A name of several
 * things (`road+rail`) asks for none.
 */
function styleKey(name: string, kind: LayerKind): string | null {
  if (name.includes('+')) return null
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

/** Where among the spare colours a name looks first: the same in every chart, whatever stands beside it. */
function firstSpare(name: string): number {
  let sum = 0
  for (let at = 0; at < name.length; at++) sum = (31 * sum + name.charCodeAt(at)) % 65_521
  return sum % spare.length
}

/**
 * Styles of the layers of one chart, by name. Two layers never share one: the second that would take a style that is
 * taken gets a spare, always the same one as long as it is free.
 */
export function layerStyles(names: readonly string[], kind: LayerKind, theme: Theme): AreaStyle[] {
  const taken = new Set<FixedStyle>()
  return names.map((name) => {
    const fixed = fixedStyles[kind][styleKey(name, kind) ?? '']
    const first = firstSpare(name)
    const turned = [...spares.slice(first), ...spares.slice(0, first)]
    const free = fixed && !taken.has(fixed) ? fixed : turned.find((candidate) => !taken.has(candidate))
    const chosen = free ?? turned[0] ?? style(themes.light.soft, themes.dark.soft, 'none')
    taken.add(chosen)
    return { colour: chosen[theme.name], hatch: chosen.hatch }
  })
}
