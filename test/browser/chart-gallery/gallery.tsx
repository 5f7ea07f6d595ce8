import './without-eval.ts'
import '@fontsource-variable/noto-sans/index.css'
import '@fontsource-variable/noto-sans-jp/index.css'
import './gallery.css'
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { StudyFile } from '#model'
import {
  type ChartFile,
  type ChartPoint,
  type ChartState,
  BarChart,
  LineChart,
  SankeyChart,
  SmallMultiples,
  StackedAreaChart,
} from '../../../renderer/charts/index.ts'
import { hostileBars, hostileFlows, hostileLines, hostileStack } from './hostile.ts'
import { differencesOf } from './differences.ts'
import { flowsOf } from './flows.ts'
import { type Blend, blendLines, blendStack, linesOf, stackOf } from './live-blend.ts'
import { measureMoves } from './measure-moves.ts'
import { vietNamCharts } from './viet-nam.ts'

const asked = new URLSearchParams(location.search)
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light'
const language = asked.get('lang') === 'ja' ? 'ja' : 'en'
const view = asked.get('view') ?? 'overview'

const files: ChartFile[] = []
const explained: ChartPoint[] = []
const blends: Blend[] = []

/** What a test may do with the page and read from it. */
const gallery = {
  files,
  explained,
  move: (share: number) => {
    for (const blend of blends) blend.move(share)
  },
  /** What a finished run does: the same charts with new numbers, here those that they had before. */
  release: () => {
    root.render(elements())
  },
  measure: (moves: number) => measureMoves(moves, gallery.move),
  ready: false,
}
declare global {
  interface Window {
    gallery: typeof gallery
  }
}
window.gallery = gallery

const common = {
  theme,
  language,
  onExplain: (point: ChartPoint) => explained.push(point),
  save: (file: ChartFile) => {
    files.push(file)
    return Promise.resolve()
  },
} as const

async function study(): Promise<readonly StudyFile[]> {
  const answer = await fetch('./study.json')
  return (await answer.json()) as readonly StudyFile[]
}

function overview(count: number, charts: ReturnType<typeof vietNamCharts>): ReactElement[] {
  const lines = { ...linesOf(charts, 'emissions-total') }
  blends.length = 0
  const bent = blendLines(lines, 1, 2)
  blends.push(bent)
  const stacks = ['emissions-by-sector', 'generation-by-source', 'final-energy-by-carrier', 'primary-energy-by-source']
  return [
    <LineChart
      key="lines"
      {...common}
      fileName="emissions-total"
      spec={lines}
      live={{ numbers: bent.live, scenarios: [1] }}
    />,
    ...stacks.slice(0, count - 1).map((name) => {
      const spec = { ...stackOf(charts, `${name}-current-policies`) }
      const blend = blendStack(spec, stackOf(charts, `${name}-net-zero-2050`))
      blends.push(blend)
      return <StackedAreaChart key={name} {...common} fileName={name} spec={spec} live={blend.live} />
    }),
  ]
}

function states(charts: ReturnType<typeof vietNamCharts>): ReactElement[] {
  const lines = linesOf(charts, 'final-energy')
  const empty = { ...lines, scenarios: [], history: [], targets: [] }
  const why = language === 'ja' ? '係数が変わりました。' : 'An emission factor has changed since.'
  const all: readonly (readonly [string, ChartState, typeof lines])[] = [
    ['ready', { kind: 'ready' }, lines],
    ['stale', { kind: 'stale', why }, lines],
    ['failed', { kind: 'failed', why }, lines],
    ['failed-empty', { kind: 'failed', why }, empty],
    ['loading', { kind: 'loading' }, empty],
    ['empty', { kind: 'ready' }, empty],
  ]
  return all.map(([name, state, spec]) => (
    <LineChart key={name} {...common} fileName={name} spec={spec} state={state} height={220} />
  ))
}

function hostile(): ReactElement[] {
  return [
    <LineChart key="lines" {...common} fileName="lines" spec={hostileLines} />,
    <StackedAreaChart key="stack" {...common} fileName="stack" spec={hostileStack} />,
    <BarChart key="bars" {...common} fileName="bars" spec={hostileBars} />,
    <SankeyChart key="flows" {...common} fileName="flows" spec={hostileFlows} />,
  ]
}

function others(charts: ReturnType<typeof vietNamCharts>): ReactElement[] {
  const names = ['emissions-total', 'emissions-without-land', 'emissions-co2-energy']
  const small = names.map((fileName) => ({ fileName, spec: { ...linesOf(charts, fileName), targets: [] } }))
  return [
    <SankeyChart key="flows" {...common} fileName="flows" spec={flowsOf(charts, 2050)} />,
    <BarChart key="bars" {...common} fileName="bars" spec={differencesOf(charts, 2050)} />,
    <SmallMultiples key="small" {...common} charts={small} axis="shared" />,
  ]
}

async function prepare(): Promise<() => ReactElement[]> {
  if (view === 'hostile') return hostile
  const charts = vietNamCharts(await study(), ['frozen-technology', 'current-policies', 'net-zero-2050'], language)
  if (view === 'states') return () => states(charts)
  if (view === 'others') return () => others(charts)
  return () => overview(view === 'one' ? 1 : 5, charts)
}

document.body.dataset['theme'] = theme
document.documentElement.lang = language
const place = document.getElementById('root')
if (place === null) throw new Error('No place for the charts')
const elements = await prepare()
const root = createRoot(place)
root.render(elements())
await document.fonts.ready
gallery.ready = true
