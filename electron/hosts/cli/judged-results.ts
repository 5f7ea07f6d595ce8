import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Result } from '#model'
import { z } from 'zod'
import { fileFailure } from '../files/file-failure.ts'
import type { Engine, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host } from './host.ts'

/** How results of earlier stand to the study: of its inputs as they are now, of older ones, or of a scenario that is gone. */
export type Verdict = 'current' | 'stale' | 'gone'

/** Results of a scenario, and whether they are still what a run would give. */
export interface JudgedResult {
  readonly scenario: string
  readonly verdict: Verdict
  /** Version of its inputs then, and now; null where there is none. */
  readonly inputHash: string
  readonly inputHashNow: string | null
}

const input = z.object({
  scenario: z.string(),
  rule: z.enum(['prescribed', 'logit', 'least-cost']),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  inputHash: z.string(),
})
const document = z.union([
  input.extend({ schema: z.literal('shirube.run/1'), ok: z.literal(true) }).transform((run) => [run]),
  z
    .object({ schema: z.literal('shirube.compare/1'), runs: z.array(z.unknown()) })
    .transform(({ runs }) => runs.flatMap((run) => input.safeParse(run).data ?? [])),
  z.object({ schema: z.literal('shirube.effects/1'), inputs: z.array(input) }).transform(({ inputs }) => inputs),
])

/**
 * Judges a document of `run`, `compare` or `effects` by the hashes of its inputs: each is computed anew from the study as
 * it is, under the rule and the warming potentials of the document.
 */
export async function judgedResults(
  engine: Engine,
  study: StudyView,
  path: string,
  host: Host,
): Promise<Result<readonly JudgedResult[], Failure>> {
  const file = resolve(host.folder, path)
  const read = await textOf(file)
  if (!read.ok) return read
  const parsed = document.safeParse(json(read.value))
  if (!parsed.success || parsed.data.length === 0) return { ok: false, error: { kind: 'results-form', path: file } }
  return {
    ok: true,
    value: parsed.data.map(({ scenario, rule, gwp, inputHash }) => {
      const resolved = engine.resolveScenario(study, scenario)
      const compiled = resolved.ok ? engine.compileNetwork(resolved.value, { rule, gwp }) : resolved
      const now = compiled.ok ? engine.inputHash(compiled.value) : null
      const verdict = now === null ? 'gone' : now === inputHash ? 'current' : 'stale'
      return { scenario, verdict, inputHash, inputHashNow: now }
    }),
  }
}

async function textOf(file: string): Promise<Result<string, Failure>> {
  try {
    return { ok: true, value: await readFile(file, 'utf8') }
  } catch (error) {
    return { ok: false, error: { kind: 'cannot-read', failure: fileFailure(error, file) } }
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
