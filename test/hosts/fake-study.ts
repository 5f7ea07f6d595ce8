import type { StudyView } from '../../electron/hosts/cli/engine.ts'

const text = (en: string, ja = en) => ({ en, ja })

/** A study small enough to be read at a glance: two scenarios, and words in both languages. */
export const study: StudyView = {
  id: 'mini',
  formatVersion: 1,
  country: {
    iso3: 'XYZ',
    name: text('Atlantis', 'アトランティス'),
    baseYear: 2018,
    lastObservedYear: 2019,
    endYear: 2020,
  },
  sources: [{ id: 'edgar', title: 'EDGAR', publisher: 'JRC' }],
  sectors: [
    { id: 'power', label: text('Power', '電力'), category: '1.A.1.a', iamc: 'Supply' },
    { id: 'mining', label: text('Mining'), category: '1.A.1.c', iamc: 'Supply' },
    { id: 'road', label: text('Road'), category: '1.A.3.b', iamc: 'Transportation' },
    { id: 'rail', label: text('Rail'), category: '1.A.3.c', iamc: 'Transportation' },
  ],
  technologies: [],
  commodities: [],
  findings: [{ reason: 'Stands idle', reasonJa: '休止中' }],
  scenarios: [
    { id: 'frozen', label: text('Frozen technology', '技術固定'), parent: null, measures: 'none' },
    { id: 'net-zero', label: text('Net zero', 'ネットゼロ'), parent: 'frozen', measures: null },
  ],
  history: [
    { variable: 'Emissions|Kyoto Gases', unit: 'kt CO2e', point: { year: 2017, value: 90_000, source: 'edgar' } },
    { variable: 'Emissions|Kyoto Gases', unit: 'PJ', point: { year: 2017, value: 1, source: 'edgar' } },
  ],
  targets: [
    {
      id: 'pledge',
      label: text('Pledge'),
      variable: 'Emissions|Kyoto Gases',
      unit: 'kt CO2e',
      point: { year: 2020, value: 60_000 },
    },
  ],
}
