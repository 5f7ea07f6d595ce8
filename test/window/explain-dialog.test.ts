// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { createElement } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { ExplainDialog } from '../../renderer/features/explain/ExplainDialog.tsx'
import type { PlaceProps } from '../../renderer/features/place-props.ts'
import type { Explained, ResultAsked } from '../../renderer/figures/explained.ts'
import { readStudy } from '../support/read-study.ts'
import { openPlace } from '../support/window/open-place.ts'

afterEach(cleanup)

const PLAIN = { kind: 'result', scenario: 'net-zero', variable: 'Secondary Energy|Electricity', year: 2030 } as const

async function explained(asked: ResultAsked): Promise<string> {
  const path: readonly Explained[] = [asked]
  const Place = ({ store, conductor }: PlaceProps) =>
    createElement(ExplainDialog, { store, conductor, path, onPath: () => undefined })
  await openPlace(readStudy('mini'), Place)
  return (await screen.findByText(/in 2030 · /)).textContent
}

describe('the explanation of a number', () => {
  test('gives it as it stands where it was asked for, and as it stands among the results where that differs', async () => {
    const own = await explained(PLAIN)
    expect(own).toMatch(/EJ\/yr in 2030 · Net zero/)
    expect(screen.queryByText(/^Among the results/)).toBeNull()
    cleanup()

    const amount = Number(own.split('\u00a0')[0])
    const shown = { value: amount / 0.0036, unit: 'TWh/yr' }
    expect(await explained({ ...PLAIN, label: 'Electricity', shown })).toMatch(/TWh\/yr in 2030 · Net zero/)
    expect(screen.getByText(/^Among the results/).textContent).toContain(own.split(' in ')[0])
    expect(screen.getByRole('heading', { name: 'Electricity' })).toBeTruthy()
  })
})
