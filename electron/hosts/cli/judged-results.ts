import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Result, Study } from '#model'
import { z } from 'zod'
import { fileFailure } from '../files/file-failure.ts'
import { inputsOf } from './document-inputs.ts'
import { input } from './document-parts.ts'
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

/** A plan over a horizon: of a country, or of an imported model, which counts each gas by itself. */
const plan = input.extend({ rule: z.literal('foresight'), gwp: input.shape.gwp.nullable() })
export type ResultInput = z.infer<typeof input> | z.infer<typeof plan>

/** Answers that name the scenarios which they are of. */
const ANSWERS = [
  'shirube.effects/1',
  'shirube.goal/1',
  'shirube.lock-in/1',
  'shirube.macc/1',
  'shirube.measures/1',
  'shirube.pricing/1',
  'shirube.potential/1',
  'shirube.decompose/1',
] as const
const document = z.union([
  z
    .intersection(z.object({ schema: z.literal('shirube.run/1'), ok: z.literal(true) }), z.union([input, plan]))
    .transform((run): readonly ResultInput[] => [run]),
  z
    .object({ schema: z.literal('shirube.compare/1'), runs: z.array(z.unknown()) })
    .transform(({ runs }): readonly ResultInput[] => runs.flatMap((run) => input.safeParse(run).data ?? [])),
  z
    .object({ schema: z.enum(ANSWERS), inputs: z.array(input) })
    .transform(({ inputs }): readonly ResultInput[] => inputs),
])

/** The version of the inputs of a result as they are now; null where there are none any more. */
export type VersionNow = (of: ResultInput) => Promise<string | null>

/**
 * Judges a document by the hashes of its inputs: each is computed anew, under the rule and the warming potentials of the
 * document.
 */
export async function judgedResults(
  path: string,
  host: Host,
  versionNow: VersionNow,
): Promise<Result<readonly JudgedResult[], Failure>> {
  const file = resolve(host.folder, path)
  const read = await textOf(file)
  if (!read.ok) return read
  const parsed = document.safeParse(json(read.value))
  if (!parsed.success || parsed.data.length === 0) return { ok: false, error: { kind: 'results-form', path: file } }
  const judged: JudgedResult[] = []
  for (const one of parsed.data) {
    const { scenario, inputHash } = one
    const now = await versionNow(one)
    judged.push({
      scenario,
      verdict: now === null ? 'gone' : now === inputHash ? 'current' : 'stale',
      inputHash,
      inputHashNow: now,
    })
  }
  return { ok: true, value: judged }
}

/** Of a study of a country: of a plan, the system that would be planned. */
export const versionIn =
  (engine: Engine, study: StudyView): VersionNow =>
  async (of) => {
    const { scenario } = of
    if (of.rule !== 'foresight') return inputsOf(engine, study, [scenario], of)[0]?.inputHash ?? null
    const { planVersion } = await import('./network-plan.ts')
    return planVersion(study as Study, scenario, of.gwp)
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
