// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import Effects from '../../renderer/features/effects/Effects.tsx'
import { selectOutline } from '../../renderer/state/selectors.ts'
import { readStudy } from '../support/read-study.ts'
import { openPlace } from '../support/window/open-place.ts'

afterEach(cleanup)

/** More sectors than have room, and how far their numbers lie apart. */
const MORE = 12

/** Where to act, with sectors beside those of the study; and what is saved. */
async function whereToAct(more: number) {
  window.location.hash = 'effects/where'
  const saved = new Map<string, Blob>()
  const place = {
    save: ({ name, content }: { name: string; content: Blob }) => Promise.resolve(void saved.set(name, content)),
  }
  const { conductor, store } = await openPlace(readStudy('mini'), Effects, {}, place)
  act(() => conductor.chooseScenario('net-zero'))
  fireEvent.click(screen.getByRole('button', { name: 'Find where to act' }))
  await screen.findByRole('table', { name: /^Measures by sector/ }, { timeout: 20_000 })
  const { potential: question } = store.getState().questions
  const outline = selectOutline(store.getState())
  const { study } = store.getState()
  if (question.answered === null || outline === null || study.status !== 'open') throw new Error('No answer')
  const { request, answer } = question.answered
  const { potential } = answer
  const { curve } = potential
  const ids = Array.from({ length: more }, (_, i) => `more-${String(i)}`)
  const wider = <Of extends { readonly total: number; readonly sectors: Readonly<Record<string, number>> }>(
    of: Of,
  ) => ({
    ...of,
    total: of.total + ids.length * 1.25,
    sectors: { ...of.sectors, ...Object.fromEntries(ids.map((id) => [id, 1.25])) },
  })
  const wide = { ...curve, before: wider(curve.before), after: wider(curve.after) }
  const measures = curve.measures.map((measure) => {
    const sectors = { ...measure.onTop.sectors, ...Object.fromEntries(ids.map((id, i) => [id, 1e-3 * i])) }
    const extra = ids.reduce((sum, _, i) => sum + 1e-3 * i, 0)
    return { ...measure, onTop: { ...measure.onTop, abatement: measure.onTop.abatement + extra, sectors } }
  })
  const next = {
    ...question,
    answered: { request, answer: { ...answer, potential: { ...potential, curve: { ...wide, measures } } } },
  }
  const [model] = outline.sectors
  if (model === undefined) throw new Error('No sector')
  const sectors = [...outline.sectors, ...ids.map((id) => ({ ...model, id, label: { en: id, ja: id } }))]
  act(() =>
    store.setState(({ questions }) => ({
      questions: { ...questions, potential: next },
      study: { ...study, outline: { ...outline, sectors } },
    })),
  )
  const csvOf = async (table: RegExp, file: RegExp): Promise<string[][]> => {
    fireEvent.click(screen.getByRole('button', { name: table }))
    await waitFor(() => expect([...saved.keys()].some((name) => file.test(name))).toBe(true))
    const [, content] = [...saved].find(([name]) => file.test(name)) ?? []
    const lines = ((await content?.text()) ?? '')
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('#'))
    return lines.map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? [])
  }
  return { csvOf, sectors }
}

const numberOf = (cell: string): number => Number(cell.replace('−', '-'))

describe('the potential by sector and measure', () => {
  it.each([0, MORE])('adds up over its columns in every row, in sight (%i sectors more)', async (more) => {
    await whereToAct(more)
    const table = screen.getByRole('table', { name: /^Measures by sector/ })
    const heads = within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent)
    if (more > 0) expect(heads.some((head) => /^\d+ other sectors/.test(head))).toBe(true)
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.length).toBeGreaterThan(2)
    const credits = heads.findIndex((head) => /credits/i.test(head))
    for (const row of rows) {
      const [total = Number.NaN, ...parts] = [...row.querySelectorAll('td')].map(({ textContent }) =>
        numberOf(textContent),
      )
      const sum = parts.filter((_, i) => i + 2 !== credits).reduce((all, part) => all + part, 0)
      // Each number stands with two decimals.
      expect(Math.abs(sum - total)).toBeLessThan(0.005 * (parts.length + 1))
    }
  })

  it('has a column for every sector that emits in files', async () => {
    const { csvOf } = await whereToAct(MORE)
    const [heads = [], ...rows] = await csvOf(/^Save as CSV: Measures by sector/, /potential-by-sector\.csv$/)
    for (let i = 0; i < MORE; i++) expect(heads.some((head) => head.startsWith(`more-${String(i)} (`))).toBe(true)
    const credits = heads.findIndex((head) => /credits/i.test(head))
    for (const row of rows) {
      const numbers = row.slice(0, heads.length).flatMap((cell, i) => (i === 0 || i === credits ? [] : [Number(cell)]))
      const [total = Number.NaN, ...parts] = numbers
      expect(parts.reduce((all, part) => all + part, 0)).toBeCloseTo(total, 9)
    }
  })
})

describe('the cost by measure', () => {
  it('has in files the reason why a measure costs less than nought, which stands below the table in sight', async () => {
    const { csvOf } = await whereToAct(0)
    const [heads = [], ...rows] = await csvOf(/^Save as CSV: Measures in/, /cost-by-measure\.csv$/)
    const why = heads.indexOf('Why below nought')
    const below = rows.filter((row) => (row[why] ?? '') !== '')
    expect(below.length).toBeGreaterThan(0)
    for (const row of below) {
      expect(screen.getByText((row[why] ?? '').replace(/^"|"$/g, ''))).toBeTruthy()
      expect(row.slice(3, 6).some((cell) => Number(cell) < 0)).toBe(true)
    }
    expect(rows.flat().join()).not.toContain('reason below')
  })
})
