/** Texts around the charts of the window in English; their keys and arguments are the type that every language fills. */
export const chartsEn = {
  chart: 'chart',
  source: (facts: { source: string }) => `Source: ${facts.source}`,
  note: (facts: { note: string }) => `Note: ${facts.note}`,
  result: (facts: { scenario: string; resultHash: string }) =>
    `Hash of the result of “${facts.scenario}”: ${facts.resultHash}`,
  showTable: 'Table',
  hideTable: 'Hide table',
  menu: 'Export',
  menuOf: (facts: { title: string }) => `Export: ${facts.title}`,
  copyImage: 'Copy image',
  copyData: 'Copy data',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG (2×)',
  saveCsv: 'Save as CSV',
  darkPaper: 'Dark background',
  copied: 'Copied.',
  saved: 'Saved.',
  failedAction: (facts: { why: string }) => `That did not work: ${facts.why}`,
  loading: 'Being computed …',
  empty: 'There is nothing to show: no series has a number.',
  stale: 'Out of date.',
  failed: 'The last run failed.',
  year: 'Year',
  roles: { observed: '(observed)', target: '(target)' },
  reading: (facts: { label: string; year: string; value: string; unit: string }) =>
    `${facts.label}, ${facts.year}: ${facts.value} ${facts.unit}`,
  readingAt: (facts: { label: string; at: string; value: string; unit: string }) =>
    `${facts.label}, at ${facts.at}: ${facts.value} ${facts.unit}`,
  from: 'From',
  to: 'To',
  value: 'Value',
  help: 'Left and right arrows go through the years, up and down through the series.',
  helpExplain:
    'Left and right arrows go through the years, up and down through the series; Enter shows where a number comes from.',
  helpFlows: 'Arrow keys go through the flows, the greatest first.',
  helpBars: 'Arrow keys go through the bars from top to bottom.',
  enterExplains: 'Enter shows where a number comes from.',
  group: 'Group',
  more: (facts: { count: number }) => `and ${facts.count} more in the table`,
  clickExplains: 'Click: where this number comes from',
}

export type ChartsText = typeof chartsEn
