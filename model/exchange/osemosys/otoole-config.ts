import { z } from 'zod'
import type { Problem } from '../../domain/problem.ts'
import { nearestTo } from '../../study/checks/nearest.ts'
import { type Document, valueAt } from '../../study/documents/document.ts'
import { readYaml } from '../../study/documents/read-yaml.ts'
import { errorAt, warningAt } from '../../study/report.ts'
import type { StudyFile } from '../../study/study-file.ts'
import { IGNORED_PARAMETERS, isParameter, type ParameterName } from './parameter-list.ts'
import type { RawParameter } from './raw-data.ts'
import { IGNORED_SETS, SET_NAMES } from './set-names.ts'

/** What otoole's configuration says of a model, by name. */
export interface OtooleConfig {
  /** By short name. */
  readonly fullNames: ReadonlyMap<string, string>
  readonly results: ReadonlySet<string>
  readonly states: (name: string) => boolean
  readonly defaultOf: (name: ParameterName) => number | null
  /** Line of the configuration that speaks of a name. */
  readonly lineOf: (name: string) => number
  /** Parameters that the formulation does not have. */
  readonly unknown: readonly RawParameter[]
}

/** Words of otoole's configuration; `str` of a number is `string` in some versions. */
const TYPES = ['set', 'param', 'result'] as const
const NUMBER_TYPES = ['int', 'float', 'str', 'string'] as const

const entrySchema = z.looseObject({
  type: z.enum(TYPES).optional(),
  dtype: z.enum(NUMBER_TYPES).optional(),
  default: z.number().nullable().optional(),
  indices: z.array(z.string()).nullable().optional(),
  calculated: z.boolean().optional(),
  short_name: z.string().optional(),
})
const KEYWORDS = Object.keys(entrySchema.shape)
const configSchema = z.record(z.string(), entrySchema)

/** Reads `config.yaml`; every word in it that otoole does not know is told with its line, by the name that it is said of. */
export function readOtooleConfig({ path: file, text }: StudyFile, problems: Problem[]): OtooleConfig {
  const document = readYaml(file, text, problems)
  const parsed = document === null ? null : configSchema.safeParse(document.value)
  if (parsed !== null && !parsed.success && document !== null) {
    for (const { path, message } of parsed.error.issues) problems.push(wordProblem(document, path, message))
  }
  const entries = Object.entries(parsed?.success === true ? parsed.data : {})
  if (document !== null) for (const [name, entry] of entries) checkWords(document, name, entry, entries, problems)
  const byName = new Map(entries)
  const unknown = entries.filter(([name, { type }]) => (type ?? 'param') === 'param' && !isKnown(name))
  return {
    fullNames: new Map(
      entries.flatMap(([name, { short_name: short }]) => (short === undefined ? [] : [[short, name]])),
    ),
    results: new Set(entries.filter(([, { type }]) => type === 'result').map(([name]) => name)),
    states: (name) => typeof byName.get(name)?.default === 'number',
    defaultOf: (name) => byName.get(name)?.default ?? null,
    lineOf: (name) => lineOfName(text, name),
    unknown: unknown.map(([name, { default: fallback = null }]) => {
      return { name, file, line: lineOfName(text, name), fallback, entries: [] }
    }),
  }
}

type Entry = z.infer<typeof entrySchema>

const isKnown = (name: string): boolean => isParameter(name) || IGNORED_PARAMETERS.has(name)

/** A value of the wrong kind, with what may stand there. */
function wordProblem(document: Document, path: readonly PropertyKey[], message: string): Problem {
  const place = { file: document.file, row: document.lineOf(path), column: path.join('.') }
  const value = valueAt(document.value, path)
  const keyword = String(path.at(1))
  const words: readonly string[] = keyword === 'type' ? TYPES : keyword === 'dtype' ? NUMBER_TYPES : []
  const nearest = typeof value === 'string' ? nearestTo(value, words) : null
  const found = typeof value === 'string' || typeof value === 'number' ? String(value) : message
  const allowed = words.length > 0 ? words.join(', ') : keyword === 'default' ? '0.5' : KEYWORDS.join(', ')
  return errorAt('schema', place, { found, allowed, detail: nearest === null ? {} : { nearest } })
}

/** Keywords and sets that otoole does not have. One that is near to another is a slip, and what it says would be lost. */
function checkWords(
  document: Document,
  name: string,
  entry: Entry,
  entries: readonly (readonly [string, Entry])[],
  problems: Problem[],
): void {
  for (const keyword of Object.keys(entry).filter((key) => !KEYWORDS.includes(key))) {
    const nearest = nearestTo(keyword, KEYWORDS)
    const place = { file: document.file, row: document.lineOf([name, keyword]), column: `${name}.${keyword}` }
    const facts = { found: keyword, allowed: KEYWORDS.join(', '), detail: nearest === null ? {} : { nearest } }
    problems.push((nearest === null ? warningAt : errorAt)('unknown-keyword', place, facts))
  }
  if (entry.type === 'result') return
  const sets = [...SET_NAMES, ...IGNORED_SETS, ...entries.filter(([, { type }]) => type === 'set').map(([set]) => set)]
  for (const [at, index] of (entry.indices ?? []).entries()) {
    if (sets.includes(index)) continue
    const nearest = nearestTo(index, sets)
    const place = { file: document.file, row: document.lineOf([name, 'indices', at]), column: `${name}.indices` }
    const facts = { found: index, allowed: SET_NAMES.join(', '), detail: nearest === null ? {} : { nearest } }
    problems.push(errorAt('dangling-reference', place, facts))
  }
}

/** Line on which what is said of a name begins. */
function lineOfName(text: string, name: string): number {
  const at = text.split('\n').findIndex((line) => line.replace(/^["']/, '').startsWith(name))
  return Math.max(1, at + 1)
}
