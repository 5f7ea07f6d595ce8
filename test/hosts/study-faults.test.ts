import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Problem } from '#model'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { engine } from './fake-engine.ts'
import { study } from './fake-study.ts'
import { folderWith } from './study-on-disk.ts'

function shirube(line: string, changes: Partial<Engine> = {}, folder = folderWith({ 'vn/country.yaml': '' })) {
  return runProgram(line.split(' '), {
    folder,
    version: () => '0.1.0',
    progress: null,
    signal: new AbortController().signal,
    loadEngine: () => Promise.resolve({ ...engine, ...changes }),
  })
}

const short = {
  severity: 'warning',
  kind: 'shortage',
  file: 'commodities.csv',
  row: null,
  column: null,
  found: '12 PJ',
  allowed: null,
  detail: { commodity: 'coal', year: 2030, percent: '4.0' },
} as const

describe('what a study or a run lacks', () => {
  it('a folder without a study is said to be none, with what to do', async () => {
    const folder = folderWith({ 'notes/todo.csv': 'a,b\n' })
    const ending = await shirube('run notes --scenario frozen', {}, folder)
    expect(ending).toMatchObject({ exitCode: 4, stdout: '' })
    expect(ending.stderr).toContain(`There is no study in ${join(folder, 'notes')}: neither datapackage.json`)
    expect((await shirube('check notes --lang ja', {}, folder)).stderr).toContain('スタディのフォルダーではありません')
    const document: unknown = JSON.parse((await shirube('compare notes --json', {}, folder)).stdout)
    expect(documentSchemas.failure.parse(document)).toMatchObject({ error: { kind: 'no-study' } })
  })

  it('a study with a descriptor alone is a study with problems', async () => {
    const loadStudy: Engine['loadStudy'] = () => ({ ok: false, error: [{ ...short, severity: 'error' }] })
    const folder = folderWith({ 'vn/datapackage.json': '{}' })
    expect(await shirube('run vn --scenario frozen', { loadStudy }, folder)).toMatchObject({ exitCode: 1 })
  })

  it('a scenario named twice is refused, not shown once in silence', async () => {
    expect(await shirube('compare vn --scenarios frozen,net-zero,frozen')).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: 'shirube: The scenario "frozen" is named twice; each stands once.\n',
    })
  })

  it('what a run cannot supply stands under its table, in a comparison under its scenario', async () => {
    const shortagesOf: Engine['shortagesOf'] = () => [short]
    const run = (await shirube('run vn --scenario frozen', { shortagesOf })).stdout.trimEnd().split('\n')
    expect(run.at(-1)).toMatch(/coal.*2030|2030.*coal/)
    expect(run.at(-2)).toBe('')
    const compared = (await shirube('compare vn --scenarios frozen,net-zero', { shortagesOf })).stdout
    expect(compared.match(/12 PJ/g)).toHaveLength(2)
    expect((await shirube('compare vn --scenarios frozen,net-zero')).stdout).not.toContain('12 PJ')
  })

  it('policies that a rule leaves without effect are told by a check, a run and a comparison, in words and in documents', async () => {
    const unweighed: Problem = {
      ...{ severity: 'warning', kind: 'policies-unweighed', file: 'scenarios/frozen.yaml', row: null, column: null },
      ...{ found: 'tax', allowed: null, detail: { effect: 'transfers' } },
    }
    const ruleWarnings: Engine['ruleWarnings'] = (network) =>
      (network as { scenario: string }).scenario === 'frozen' ? [unweighed] : []
    for (const line of ['check vn', 'run vn --scenario frozen', 'compare vn --scenarios frozen,net-zero']) {
      const { stdout } = await shirube(line, { ruleWarnings })
      expect(stdout.match(/Only transfers follow from: tax/g), line).toHaveLength(1)
      const document = (await shirube(`${line} --json`, { ruleWarnings })).stdout
      expect(document.match(/policies-unweighed/g), line).toHaveLength(1)
    }
    expect((await shirube('run vn --scenario net-zero', { ruleWarnings })).stdout).not.toContain('transfers')
    expect((await shirube('check vn', { ruleWarnings })).exitCode).toBe(0)
  })

  it('policies that conflict stand under the table of a run, once, and once in its document', async () => {
    const conflict: Problem = {
      severity: 'warning',
      kind: 'policy-conflict',
      file: 'policies.yaml',
      row: 9,
      column: null,
      found: 'one two',
      allowed: null,
      detail: { conflict: 'phase-outs', technologies: 'coal-plant', from: 2025, to: 2030, asked: '50', room: '50' },
    }
    const ofRun: Partial<Engine> = {
      policyConflictProblems: () => [{ ...conflict, detail: { ...conflict.detail, scenarios: 'frozen' } }],
    }
    const ofBoth: Partial<Engine> = {
      ...ofRun,
      loadStudy: () => ({
        ok: true,
        value: { study, warnings: [{ ...conflict, detail: { ...conflict.detail, scenarios: 'frozen, net-zero' } }] },
      }),
    }
    for (const changes of [ofRun, ofBoth]) {
      const { stdout, stderr } = await shirube('run vn --scenario frozen', changes)
      expect(`${stdout}${stderr}`.match(/both phase out/g)).toHaveLength(1)
      expect(stderr).not.toContain('warning')
      const document = (await shirube('run vn --scenario frozen --json', changes)).stdout
      expect(document.match(/policy-conflict/g)).toHaveLength(1)
    }
  })

  it('a check of a good, a bad and a doubtful study fits the form that `shirube schema check` prints', async () => {
    const form = z.fromJSONSchema(
      JSON.parse((await shirube('schema check')).stdout) as Parameters<typeof z.fromJSONSchema>[0],
    )
    const told = async (changes: Partial<Engine>): Promise<object> =>
      JSON.parse((await shirube('check vn --json', changes)).stdout) as object
    const bad = await told({ loadStudy: () => ({ ok: false, error: [{ ...short, severity: 'error' }] }) })
    const doubtful = await told({ loadStudy: () => ({ ok: true, value: { study, warnings: [short] } }) })
    expect(bad).toMatchObject({ schema: 'shirube.check/1', ok: false, problems: [{ kind: 'shortage' }] })
    expect(doubtful).toMatchObject({ ok: true, problems: [{ severity: 'warning' }] })
    for (const document of [bad, doubtful, await told({})]) {
      expect(form.safeParse(document).error).toBeUndefined()
      expect(form.safeParse({ ...document, problems: [{}] }).success).toBe(false)
    }
  })
})
