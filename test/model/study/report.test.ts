import { expect, it } from 'vitest'
import { errorAt, wholeFile } from '../../../model/study/report.ts'

it('a long text that a problem quotes keeps both ends', () => {
  const { found } = errorAt('schema', wholeFile('a.csv'), { found: `first ${'x'.repeat(500)} last` })
  expect(found).toMatch(/^first x+ … x+ last$/)
  expect(found?.length).toBe(203)
  expect(errorAt('schema', wholeFile('a.csv'), { found: 'x'.repeat(200) }).found).toBe('x'.repeat(200))
})
