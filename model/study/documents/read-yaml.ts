import { isNode, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml'
import type { Problem } from '../../domain/problem.ts'
import { errorAt } from '../report.ts'
import { cleanText, DOCUMENT_LIMIT } from '../text/clean-text.ts'
import { nestingOf } from './nesting.ts'
import type { Document } from './document.ts'
import { yamlFault } from './yaml-fault.ts'

/** Aliases stand for what they repeat; more than this many nodes from them is an attack or a slip. */
const ALIAS_LIMIT = 100
/** The parser recurses: a file nested deeper than any study needs is refused before it is parsed. */
const NESTING_LIMIT = 64

/** Characters that are quoted on each side of a slip. */
const NEAR = 60

/** Parses a YAML file; null, with the problems and their lines, if it is not well-formed. */
export function readYaml(file: string, text: string, problems: Problem[]): Document | null {
  const clean = cleanText(file, text, problems, DOCUMENT_LIMIT)
  if (clean === null) return null
  if (nestingOf(clean) > NESTING_LIMIT) {
    problems.push(errorAt('malformed-yaml', { file, row: null, column: null }, { detail: { reason: 'nesting' } }))
    return null
  }
  const lines = new LineCounter()
  const parsed = parseDocument(clean, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  problems.push(...faultsIn(file, clean, parsed, lines))
  if (parsed.errors.length > 0) return null
  const value = plainValue(parsed)
  if (!value.ok) {
    problems.push(errorAt('malformed-yaml', { file, row: null, column: null }, { detail: { reason: 'aliases' } }))
    return null
  }
  return { file, value: value.data, lineOf: (path) => lineIn(parsed, path, lines) }
}

/** Of each line the first fault: those behind it in the line mostly follow from it. */
function faultsIn(file: string, text: string, { errors }: YamlDocument, lines: LineCounter): Problem[] {
  const written = text.split('\n')
  const first = new Map<number, Problem>()
  for (const { pos, code } of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const { line, col } = lines.linePos(pos[0])
    if (first.has(line)) continue
    const found = around(written[line - 1] ?? '', col - 1)
    const detail = { reason: yamlFault(code), position: col }
    first.set(line, errorAt('malformed-yaml', { file, row: line, column: null }, { found, detail }))
  }
  return [...first.values()]
}

/** Of a line what stands near a character: the slip is there, wherever in the line that is. */
function around(line: string, at: number): string {
  const [from, to] = [at - NEAR, at + NEAR]
  return `${from > 0 ? '…' : ''}${line.slice(Math.max(0, from), to).trim()}${to < line.length ? '…' : ''}`
}

/** yaml throws a ReferenceError where aliases are unresolved or expand beyond the limit. */
function plainValue(parsed: YamlDocument): { readonly ok: true; readonly data: unknown } | { readonly ok: false } {
  try {
    return { ok: true, data: parsed.toJS({ maxAliasCount: ALIAS_LIMIT }) }
  } catch (error) {
    if (error instanceof ReferenceError) return { ok: false }
    throw error
  }
}

function lineIn(parsed: YamlDocument, path: readonly PropertyKey[], lines: LineCounter): number | null {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? parsed.contents : parsed.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return null
}
