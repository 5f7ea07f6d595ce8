import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readStudy } from '../support/read-study.ts'
import { ROOT } from '../support/repository.ts'

let folder = ''

beforeAll(async () => {
  mkdirSync(join(ROOT, '.build'), { recursive: true })
  folder = mkdtempSync(join(ROOT, '.build', 'memory-'))
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'silent',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: fileURLToPath(new URL('../bench/memory-growth.ts', import.meta.url)),
      target: 'node20',
      outDir: folder,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'memory-growth.js' } },
    },
  })
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('a thousand runs grow memory by less than a megabyte', () => {
  const program = join(folder, 'memory-growth.js')
  const input = JSON.stringify(readStudy('mini'))
  const printed = execFileSync(process.execPath, ['--expose-gc', program], { encoding: 'utf8', input })
  const answer = JSON.parse(printed) as { collected: boolean; runs: number; growth: number }
  expect(answer.collected).toBe(true)
  expect(answer.runs).toBe(1400)
  expect(answer.growth).toBeLessThan(1_000_000)
})
