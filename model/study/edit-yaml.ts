import { isMap, isScalar, isSeq, parseDocument, Scalar, type Document, type Node } from 'yaml'
import type { Problem } from '../domain/problem.ts'
import { err, ok, type Result } from '../domain/result.ts'
import { canonicalFile } from './canonical-file.ts'
import { readYaml } from './documents/read-yaml.ts'
import type { StudyFile } from './study-file.ts'
import { errorAt, wholeFile } from './report.ts'
import { sameData, type Plain } from './text/plain-data.ts'
import { flowText, scalarText } from './text/yaml-text.ts'

export interface YamlPlace {
  readonly path: string
  /** Keys and indexes from the root: `['set', 0, 'value']`. An index one past the end of a list adds to it. */
  readonly keys: readonly (string | number)[]
}

interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The files with another value at one place of a YAML file, added if nothing stands there. Comments and layout stay as
 * they are, to the byte: the value alone is replaced, or a line added after its neighbours. Where the place is written
 * in a way that allows no such cut (a block of text, an anchor), the document is laid out anew with its comments kept.
 */
export function setYaml(
  files: readonly StudyFile[],
  place: YamlPlace,
  value: Plain,
): Result<readonly StudyFile[], readonly Problem[]> {
  const file = files.find(({ path }) => path === place.path)
  if (file === undefined) return err([errorAt('missing-file', wholeFile(place.path))])
  const canonical = canonicalFile(file)
  if (!canonical.ok) return canonical
  const { text } = canonical.value
  const problems: Problem[] = []
  if (readYaml(file.path, text, problems) === null) return err(problems)
  const wanted = parseDocument(text)
  wanted.setIn(place.keys, value)
  const splice = spliceFor(text, parseDocument(text), place.keys, value)
  const spliced = splice === null ? null : text.slice(0, splice.start) + splice.text + text.slice(splice.end)
  const edited = spliced !== null && meansTheSame(spliced, wanted) ? spliced : wanted.toString({ lineWidth: 0 })
  return ok(files.map((other) => (other === file ? { path: file.path, text: edited } : other)))
}

/** The files without what stands at one place of a YAML file; other words and comments stay, as with `setYaml`. */
export function removeYaml(
  files: readonly StudyFile[],
  place: YamlPlace,
): Result<readonly StudyFile[], readonly Problem[]> {
  const file = files.find(({ path }) => path === place.path)
  if (file === undefined) return err([errorAt('missing-file', wholeFile(place.path))])
  const canonical = canonicalFile(file)
  if (!canonical.ok) return canonical
  const { text } = canonical.value
  const wanted = parseDocument(text)
  wanted.deleteIn(place.keys)
  const cut = withoutItem(text, parseDocument(text), place.keys)
  const edited = cut !== null && meansTheSame(cut, wanted) ? cut : wanted.toString({ lineWidth: 0 })
  return ok(files.map((other) => (other === file ? { path: file.path, text: edited } : other)))
}

/** The text without the lines of an item of a block list; null where it is no such item. */
function withoutItem(text: string, document: Document, keys: readonly (string | number)[]): string | null {
  const list = document.getIn(keys.slice(0, -1), true)
  const item = document.getIn(keys, true) as Node | undefined
  if (!isSeq(list) || list.flow === true || !item?.range) return null
  const start = text.lastIndexOf('\n', item.range[0] - 1) + 1
  return text.slice(0, start) + text.slice(endOfLine(text, item.range[1]))
}

function meansTheSame(text: string, wanted: Document): boolean {
  const document = parseDocument(text)
  return document.errors.length === 0 && sameData(document.toJS(), wanted.toJS())
}

function spliceFor(text: string, document: Document, keys: readonly (string | number)[], value: Plain): Splice | null {
  const node = document.getIn(keys, true)
  if (isScalar(node)) return scalarSplice(text, node, value)
  if (node !== undefined) return null
  // The deepest part of the way that exists takes the rest of the way as one flow value.
  for (let depth = keys.length - 1; depth >= 0; depth--) {
    const parent: unknown = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true)
    const [key, ...rest] = keys.slice(depth)
    if (parent === undefined || key === undefined) continue
    const nested = rest.reduceRight<Plain>(
      (inner, name) => (typeof name === 'number' ? [inner] : { [name]: inner }),
      value,
    )
    return insertion(text, parent as Node, key, nested)
  }
  return null
}

function scalarSplice(text: string, node: Scalar, value: Plain): Splice | null {
  if (!node.range || node.anchor !== undefined || node.tag !== undefined) return null
  if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL) return null
  const [start, end] = node.range
  const written = scalarText(value)
  // An empty value: `parent:` and nothing after it.
  const gap = start === end && text[start - 1] === ':' ? ' ' : ''
  return { start, end, text: gap + written }
}

/** A new entry after the last of a map or list. */
function insertion(text: string, parent: Node, key: string | number, value: Plain): Splice | null {
  if (!(isMap(parent) || isSeq(parent)) || !parent.range || parent.items.length === 0) return null
  if (isSeq(parent) !== (typeof key === 'number')) return null
  const entry = isSeq(parent) ? flowText(value) : `${scalarText(key)}: ${flowText(value)}`
  const end = parent.range[1]
  if (parent.flow === true) {
    const at = text.slice(0, end - 1).trimEnd().length
    return { start: at, end: at, text: `, ${entry}` }
  }
  const first = parent.items[0]
  const begins = isMap(parent) ? rangeStart((first as { key: unknown }).key) : rangeStart(first)
  if (begins === null) return null
  const lineStart = text.lastIndexOf('\n', begins - 1) + 1
  const indent = text.slice(lineStart, begins).replace(/[^ ]/g, isSeq(parent) ? '$&' : ' ')
  const prefix = isSeq(parent) ? indent.slice(0, indent.lastIndexOf('-')).replace(/-/g, ' ') + '- ' : indent
  const at = endOfLine(text, end)
  const isOpen = at > 0 && text[at - 1] !== '\n'
  return { start: at, end: at, text: `${isOpen ? '\n' : ''}${prefix}${entry}\n` }
}

function rangeStart(node: unknown): number | null {
  const range = (node as Node | null)?.range
  return range ? range[0] : null
}

/** Just after the line in which a block ends; a block's own range may already reach over its line end. */
function endOfLine(text: string, end: number): number {
  if (end > 0 && text[end - 1] === '\n') return end
  const at = text.indexOf('\n', end)
  return at < 0 ? text.length : at + 1
}
