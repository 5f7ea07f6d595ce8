import type { Problem } from '../../domain/problem.ts'
import { errorAt } from '../report.ts'
import { cleanText, DOCUMENT_LIMIT } from '../text/clean-text.ts'
import { jsonErrorAt } from './json-error.ts'
import { readYaml } from './read-yaml.ts'
import type { Document } from './document.ts'

/** Parses a JSON file; null, with the line of the first error, if it is not well-formed. */
export function readJson(file: string, text: string, problems: Problem[]): Document | null {
  const clean = cleanText(file, text, problems, DOCUMENT_LIMIT)
  if (clean === null) return null
  const error = jsonErrorAt(clean)
  if (error !== null) {
    const before = clean.slice(0, error)
    const row = before.split('\n').length
    const detail = { position: error - before.lastIndexOf('\n') }
    problems.push(
      errorAt(
        'malformed-json',
        { file, row, column: null },
        { found: clean.slice(error, error + 20).split('\n')[0] ?? '', detail },
      ),
    )
    return null
  }
  const value: unknown = JSON.parse(clean)
  let tree: Document | null = null
  return {
    file,
    value,
    // JSON is YAML: lines are looked up in its tree, and only once something is wrong.
    lineOf(path) {
      tree ??= readYaml(file, clean, [])
      return tree?.lineOf(path) ?? null
    },
  }
}
