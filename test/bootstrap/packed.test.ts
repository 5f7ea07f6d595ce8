import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run, shirube, writeSmallClone } from './small-clone.ts'

const clone = writeSmallClone()
const prefix = mkdtempSync(join(tmpdir(), 'shirube-global-'))
afterAll(() => {
  for (const folder of [clone, prefix]) rmSync(folder, { recursive: true, force: true })
})

test('the packed package runs where it is installed, with nothing to install or build', async () => {
  await shirube(clone, [])
  const packed = await run('npm', ['pack', '--json'], { cwd: clone })
  const [{ filename, files }] = JSON.parse(packed.stdout) as [{ filename: string; files: { path: string }[] }]
  expect(files.map(({ path }) => path).filter((path) => /\.ts$|builds\.log|bundler/.test(path))).toEqual([])

  const global = ['install', '--global', '--prefix', prefix, '--no-audit', '--no-fund', '--offline']
  expect(await run('npm', [...global, join(clone, filename)], { cwd: clone })).toMatchObject({ code: 0 })
  const finished = await run(join(prefix, 'bin', 'shirube'), ['run', '--json'], { cwd: prefix })
  expect(finished).toEqual({ code: 3, stdout: '["run","--json"]', stderr: '' })
})
