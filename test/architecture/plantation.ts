import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { ROOT } from '../support/repository.ts'
import { LAWFUL, type Checkout } from './planted.ts'

interface CruiseConfiguration {
  readonly forbidden: IForbiddenRuleType[]
  readonly options: ICruiseOptions
}

const { forbidden, options } = createRequire(import.meta.url)(
  join(ROOT, '.dependency-cruiser.cjs'),
) as CruiseConfiguration

/** Every rule that `npm test` holds us to. */
export const RULES: readonly string[] = forbidden.map(({ name }) => name ?? 'unnamed')

/** Dependency-cruiser's verdict on the folders of a checkout. */
export async function judge(baseDir: string): Promise<ICruiseResult> {
  const folders = ['model', 'renderer', 'electron', 'test']
  const { output } = await cruise(folders, { ...options, baseDir, validate: true, ruleSet: { forbidden } })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text')
  return output
}

/**
 * Writes the lawful checkout with `planted` over it and returns the names of the rules that fire, each once, sorted.
 * It lies under the repository, so that its imports find the installed libraries.
 */
export async function rulesBrokenBy(name: string, planted: Checkout): Promise<string[]> {
  const folder = join(ROOT, '.build', 'planted', name)
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries({ ...LAWFUL, ...planted })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { summary } = await judge(folder)
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort()
}
