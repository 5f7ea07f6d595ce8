import { spawn } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import { ROOT } from '../support/repository.ts'
import { folderWith } from './study-on-disk.ts'

/** The command line as people start it: a process, with signals and pipes. */

const program = join(ROOT, 'electron/hosts/bootstrap/shirube.js')
const studies = join(ROOT, 'test/support/studies')
const mini = join(studies, 'mini')

interface Finished {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

function shirube(args: readonly string[], act: (child: ReturnType<typeof spawn>) => void = () => undefined) {
  return new Promise<Finished>((done, fail) => {
    const child = spawn(process.execPath, [program, ...args])
    const text = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => (text[name] += chunk))
    }
    child.on('error', fail).on('close', (code, signal) => done({ code, signal, ...text }))
    act(child)
  })
}

// The first start after a change builds, and says so.
beforeAll(() => shirube(['--version']), 300_000)

describe('shirube as a process', () => {
  it('checks, runs and compares the small study; JSON is alone on stdout', async () => {
    expect(await shirube(['check', mini])).toMatchObject({
      code: 0,
      stdout: 'No problem found in the study.\n',
      stderr: '',
    })
    const compared = await shirube(['compare', mini, '--json'])
    expect(compared).toMatchObject({ code: 0, stderr: '' })
    const document = documentSchemas.compare.parse(JSON.parse(compared.stdout))
    expect(document.ok).toBe(true)
    expect(document.runs).toHaveLength(3)
  }, 120_000)

  it('ends in silence when its reader has seen enough', async () => {
    const ended = await shirube(['compare', mini, '--json'], (child) =>
      child.stdout?.once('data', () => child.stdout?.destroy()),
    )
    expect(ended).toMatchObject({ code: 0, signal: null, stderr: '' })
  })

  it('stops at SIGINT with 130', async () => {
    const folder = folderWith({})
    cpSync(studies, folder, { recursive: true })
    for (let k = 0; k < 1900; k++) {
      const scenario = `id: copy-${k}\nname: { en: Copy ${k}, ja: Copy ${k} }\nparent: reference\n`
      writeFileSync(join(folder, `mini/scenarios/copy-${k}.yaml`), scenario)
    }
    const args = ['compare', join(folder, 'mini')]
    const ended = await shirube(args, (child) => setTimeout(() => child.kill('SIGINT'), 2500))
    expect(ended).toEqual({ code: 130, signal: null, stdout: '', stderr: 'shirube: Stopped.\n' })
  }, 60_000)
})
