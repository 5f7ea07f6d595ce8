import type { BarSpec, LineChartSpec, SankeySpec, StackedAreaSpec } from '#charts'

/** Texts that someone could have put into a study to break a page, a file or a reader's eye. */
export const hostileTexts = [
  '<img src=x onerror="document.title=\'broken\'">',
  '</text></svg><script>document.title="broken"</script>',
  'left \u202Eright-to-left override\u202C \u2066isolate',
  'long '.repeat(2000),
  '\u0000\uD800 &amp; "quoted" \'text\' ]]>',
]

const years = [2020, 2030, 2040, 2050]

export const hostileLines: LineChartSpec = {
  title: hostileTexts[0] ?? '',
  subtitle: hostileTexts[2] ?? '',
  unit: hostileTexts[4] ?? '',
  source: hostileTexts[3] ?? '',
  note: hostileTexts[1] ?? '',
  scenarios: hostileTexts.map((label, k) => ({ label, years, values: years.map((year) => (year - 2000) * (k + 1)) })),
  targets: [{ label: hostileTexts[1] ?? '', year: 2040, value: 90 }],
}

export const hostileStack: StackedAreaSpec = {
  title: hostileTexts[1] ?? '',
  unit: 'Mt',
  source: hostileTexts[2] ?? '',
  years,
  kind: 'fuel',
  layers: hostileTexts.map((label, k) => ({ label, values: years.map((year) => (year - 2010) * (k + 1)) })),
}

export const hostileBars: BarSpec = {
  title: hostileTexts[2] ?? '',
  unit: 'Mt',
  source: hostileTexts[0] ?? '',
  year: 2050,
  groups: hostileTexts,
  scenarios: hostileTexts.slice(0, 2).map((label) => ({ label, values: hostileTexts.map((_, k) => k - 2) })),
}

export const hostileFlows: SankeySpec = {
  title: hostileTexts[4] ?? '',
  unit: 'EJ',
  source: hostileTexts[1] ?? '',
  year: 2050,
  kind: 'fuel',
  nodes: hostileTexts.map((label, k) => ({ id: label, label, column: k === 0 ? 0 : 1 })),
  flows: hostileTexts.slice(1).map((to, k) => ({ from: hostileTexts[0] ?? '', to, style: to, value: k + 1 })),
}
