import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { loadHighs } from '../../electron/hosts/solver/load-highs.ts'
import { importOsemosys, planModel } from '#model'

/** The solver, loaded once for all tests of a file. */
const solver = loadHighs()

/** An OSeMOSYS data file read and planned; throws where it has an error. */
export async function planOf(path: string, text = readFileSync(path, 'utf8')) {
  const { model, problems } = importOsemosys([{ path: basename(path), text }])
  const error = problems.find(({ severity }) => severity === 'error')
  if (error !== undefined) throw new Error(`${path}: ${JSON.stringify(error)}`)
  return planModel(model, await solver)
}

/** The plan of a file that has one. */
export async function solvedPlan(path: string, text?: string) {
  const { outcome } = await planOf(path, text)
  if (!outcome.ok) throw new Error(`${path}: ${JSON.stringify(outcome.failure)}`)
  return outcome.plan
}
