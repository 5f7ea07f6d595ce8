// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import Effects from '../../renderer/features/effects/Effects.tsx'
import type { Explained } from '../../renderer/figures/explained.ts'
import { openPlace } from '../support/window/open-place.ts'
import { readStudy } from '../support/read-study.ts'

const files = readStudy('mini')

/** Each view, the button that asks it, and the tables of its answer by the ends of their files' names. */
const VIEWS = [
  ['policies', 'Take apart', ['by-policy', 'interactions']],
  ['drivers', 'Explain the change', ['factor-ratios', 'factors-by-sector']],
  ['where', 'Find where to act', ['cost-by-measure', 'potential-by-sector']],
  ['price', 'Raise the price', ['by-price']],
  ['design', 'Price carbon', ['by-year', 'by-sector', 'by-income', 'burden-rests-on']],
  ['goal', 'Find the way', ['targets', 'levers']],
] as const

/** An answer in sight, with what it gives away and what it is asked to explain. */
async function answered(view: string, ask: string) {
  window.location.hash = `effects/${view}`
  const saved = new Map<string, Blob>()
  const asked: Explained[] = []
  const { conductor } = await openPlace(
    files,
    Effects,
    {},
    {
      save: ({ name, content }) => Promise.resolve(void saved.set(name, content)),
      onExplain: (explained) => void asked.push(explained),
    },
  )
  act(() => conductor.chooseScenario('net-zero'))
  // Without a solver nothing is at least cost.
  if (view === 'price') fireEvent.change(screen.getByLabelText('Chosen by'), { target: { value: 'logit' } })
  if (view === 'design')
    fireEvent.change(screen.getByLabelText('Collar of the trading system'), { target: { value: 'both' } })
  fireEvent.click(screen.getByRole('button', { name: ask }))
  const groups = await screen.findAllByRole('group', { name: /^Take out: / }, { timeout: 30_000 })
  return { saved, asked, groups, conductor }
}

const linesOf = async (file: Blob | undefined): Promise<string[]> => ((await file?.text()) ?? '').split('\n')

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe.each(VIEWS)('the answer of the view %s', (view, ask, tables) => {
  it('is taken out table by table, each with what it is of', async () => {
    const { saved, groups } = await answered(view, ask)
    expect(groups).toHaveLength(tables.length)
    for (const group of groups) {
      fireEvent.click(within(group).getByRole('button', { name: /^Save as CSV: / }))
      fireEvent.click(within(group).getByRole('button', { name: /^Save as XLSX: / }))
    }
    await waitFor(() => expect(saved.size).toBe(2 * tables.length))
    for (const table of tables) {
      const name = [...saved.keys()].find((one) => new RegExp(`-${table}(-\\d{4})?\\.csv$`).test(one))
      const lines = await linesOf(saved.get(name ?? ''))
      const about = lines.filter((line) => line.startsWith('#'))
      expect(about[0]).toMatch(/^#,./)
      expect(about.find((line) => /^# Study,.+ \(.+\)$/.test(line))).toBeDefined()
      expect(about).toContain('# Scenario,Net zero (net-zero)')
      expect(about.find((line) => line.startsWith('# Scenario: Rule of choice,'))).toBeDefined()
      expect(about.find((line) => /^# Scenario: Input hash \(SHA-256\),[0-9a-f]{64}$/.test(line))).toBeDefined()
      const [heads = '', ...rows] = lines.slice(about.length)
      expect(heads).toContain(',')
      expect(rows.length).toBeGreaterThan(view === 'goal' || table === 'by-income' ? 1 : 2)
      // No unit of a file is set for the eye.
      expect(heads).not.toMatch(/CO₂|年/)
      expect([...saved.keys()]).toContain(name?.replace(/csv$/, 'xlsx'))
    }
  })

  it('is taken out whole: a sheet for each table, and one of what they are of', async () => {
    const { saved } = await answered(view, ask)
    fireEvent.click(screen.getByRole('button', { name: 'Every table of this answer (XLSX)' }))
    await waitFor(() => expect(saved.size).toBe(1))
    const [workbook = new Blob()] = saved.values()
    const archive = unzipSync(new Uint8Array(await workbook.arrayBuffer()))
    const sheets = Object.keys(archive).filter((path) => path.startsWith('xl/worksheets/'))
    expect(sheets).toHaveLength(tables.length + 1)
    expect(strFromU8(archive['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="About"')
    expect(strFromU8(archive[sheets.at(-1) ?? ''] ?? new Uint8Array())).toMatch(/Input hash[^]*[0-9a-f]{64}/)
  })

  it('says of its numbers how they are made', async () => {
    const { asked, groups } = await answered(view, ask)
    const figures = [...document.querySelectorAll<HTMLButtonElement>('.explained-figure')]
    for (const figure of figures) fireEvent.click(figure)
    expect(figures.length).toBeGreaterThan(0)
    expect(asked).toHaveLength(figures.length)
    // One of each table is reached by Tab, the others from it by arrows.
    expect(figures.filter(({ tabIndex }) => tabIndex === 0).length).toBeLessThanOrEqual(groups.length)
    for (const one of asked) {
      if (one.kind !== 'composed') continue
      expect(one.how.length).toBeGreaterThan(20)
      expect(Number.isFinite(one.value)).toBe(true)
      expect(one.inputs.every(({ value }) => Number.isFinite(value))).toBe(true)
    }
  })
})

describe('a table of more years than are in sight', () => {
  it('goes to the clipboard as it is in sight, whole to a file', async () => {
    const copied: string[] = []
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(void copied.push(text)))
    const { groups } = await answered('policies', 'Take apart')
    fireEvent.click(within(groups[0] ?? document.body).getByRole('button', { name: /^Copy: / }))
    await waitFor(() => expect(copied).toHaveLength(1))
    const shown = within(
      screen.getAllByRole('table').find((one) => one.querySelector('.explained-figure')) ?? document.body,
    )
    const lines = (copied[0] ?? '').trimEnd().split('\n')
    expect(lines).toHaveLength(shown.getAllByRole('row').length)
    expect(lines[0]?.split('\t')).toHaveLength(shown.getAllByRole('columnheader').length)
  })
})

describe('what explanations of answers come to', () => {
  const composed = (asked: readonly Explained[]) => asked.flatMap((one) => (one.kind === 'composed' ? [one] : []))

  it('abatement is the difference, and the cost of a tonne the quotient, of what they are made of', async () => {
    const { asked } = await answered('where', 'Find where to act')
    for (const figure of document.querySelectorAll('.explained-figure')) fireEvent.click(figure)
    const made = composed(asked).filter(({ inputs }) => inputs.length === 2)
    expect(made.length).toBeGreaterThan(4)
    for (const { unit, value, inputs } of made) {
      const [first = Number.NaN, second = Number.NaN] = inputs.map((one) => one.value)
      expect(unit.startsWith('USD') ? first / second : first - second).toBeCloseTo(value, 9)
    }
  })

  it('a ratio of LMDI is the exponential of its effect over the logarithmic mean', async () => {
    const { asked } = await answered('drivers', 'Explain the change')
    const table = screen.getByRole('table', { name: 'As ratios' })
    for (const figure of within(table).getAllByRole('button')) fireEvent.click(figure)
    const ratios = composed(asked).filter(({ inputs }) => inputs.length === 3)
    expect(ratios.length).toBeGreaterThan(3)
    for (const { value, inputs } of ratios) {
      const [effect = 0, before = 1, after = 1] = inputs.map((one) => one.value)
      expect(Math.exp(effect / ((after - before) / Math.log(after / before)))).toBeCloseTo(value, 9)
    }
  })

  it('parts of a year make the difference of the totals, which are results', async () => {
    const { saved, groups } = await answered('policies', 'Take apart')
    const [group] = groups
    if (group === undefined) throw new Error('No table')
    fireEvent.click(within(group).getByRole('button', { name: /^Save as CSV: / }))
    await waitFor(() => expect(saved.size).toBe(1))
    const [file] = saved.values()
    const rows = (await linesOf(file))
      .filter((line) => line.startsWith('Emissions|Kyoto Gases,'))
      .map((line) => line.split(',').slice(3).map(Number))
    const [before, after] = [rows[0] ?? [], rows.at(-1) ?? []]
    expect(rows.length).toBeGreaterThan(2)
    for (const [t, total] of before.entries()) {
      const parts = rows.slice(1, -1).reduce((sum, values) => sum + (values[t] ?? Number.NaN), 0)
      expect(total + parts).toBeCloseTo(after[t] ?? Number.NaN, 9)
    }
  })
})
