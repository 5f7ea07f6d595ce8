import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../support/repository.ts'

const MODEL = 'model/planted.ts'
const ELSEWHERE = 'test/planted.ts'
const PAGE = 'renderer/planted.tsx'

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: [MODEL, ELSEWHERE, PAGE], defaultProject: 'tsconfig.json' },
      },
    },
  },
})

/** The rules that a text breaks when it stands in `path`, each once. */
async function rulesBroken(path: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path })
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))]
}

const SYNTAX = 'no-restricted-syntax'
const GLOBAL = 'no-restricted-globals'

const INEXACT_MATH = ['exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'cbrt', 'sin', 'cos', 'tan', 'asin', 'acos']
INEXACT_MATH.push('atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh')

/** Not the same bits on every engine, or not the same answer on every machine. */
const BANNED_IN_MODEL: readonly (readonly [text: string, rule: string])[] = [
  ...INEXACT_MATH.map((name) => [`export const x = Math.${name}(0.5)`, SYNTAX] as const),
  ['export const x = Math.pow(2, 0.5)', SYNTAX],
  ['export const x = Math.atan2(1, 2)', SYNTAX],
  ['export const x = Math.hypot(1, 2)', SYNTAX],
  ['export const x = Math.random()', SYNTAX],
  ["export const x = Math['exp'](1)", SYNTAX],
  ['export const { log } = Math', SYNTAX],
  ['const M = Math\nexport const x = M.exp(1)', SYNTAX],
  ['export const power = (a: number, b: number) => a ** b', SYNTAX],
  ['export function square(a: number[]) {\n  a[0] **= 2\n}', SYNTAX],
  ["export const x = 'a'.localeCompare('b')", SYNTAX],
  ['export const x = (1).toLocaleString()', SYNTAX],
  ["export const x = 'I'.toLocaleLowerCase()", SYNTAX],
  ["export const x = Intl.NumberFormat('en')", GLOBAL],
  ['export const x = Date.now()', GLOBAL],
  ['export const x = new Date()', GLOBAL],
  ['export const x = performance.now()', GLOBAL],
  ['export const x = globalThis', GLOBAL],
  ['export const x = Promise.resolve(1)', GLOBAL],
  ['export type Later = Promise<number>', SYNTAX],
  ['export type Moment = Date', SYNTAX],
  ['export const x = new WeakRef({})', GLOBAL],
  ['export async function run() {}', SYNTAX],
  ['export const run = async () => 1', SYNTAX],
]

const BANNED_EVERYWHERE: readonly (readonly [text: string, rule: string])[] = [
  ['export const x: any = 1', '@typescript-eslint/no-explicit-any'],
  ['export const f = (x: unknown[]) => x as any[]', '@typescript-eslint/no-explicit-any'],
  ["export const x = JSON.parse('1').y", '@typescript-eslint/no-unsafe-member-access'],
  ["export const f = (): number => JSON.parse('1')", '@typescript-eslint/no-unsafe-return'],
  ['const unused = 1', '@typescript-eslint/no-unused-vars'],
  ['// @ts-ignore\nexport const x = 1', '@typescript-eslint/ban-ts-comment'],
  [
    "import { Capability } from './support/required.ts'\nexport type X = Capability",
    '@typescript-eslint/consistent-type-imports',
  ],
  ['export const f = (x: { y?: number }) => x.y!', SYNTAX],
  ['export const f = (x: Map<string, number>) => x.get("a")!', SYNTAX],
  ["export const x = new Function('return 1')", 'no-new-func'],
  ["export const x = eval('1')", 'no-eval'],
  ['export const f = (x: unknown) => x == 1', 'eqeqeq'],
  ['const f = async () => 1\nexport function g() {\n  f()\n}', '@typescript-eslint/no-floating-promises'],
  [
    "export function f(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
]

/** What the engine needs and every engine computes exactly. */
const ALLOWED_IN_MODEL = [
  'export const x = Math.max(Math.abs(-1), Math.min(1, 2), Math.sqrt(2), Math.floor(1.5), Math.ceil(1.5))',
  'export const x = Math.round(1.5) + Math.trunc(1.5) + Math.sign(-1) + Math.imul(3, 5) + Math.LN2',
  'export const first = (values: Float64Array) => values[0]!',
  "export const code = 'x'.codePointAt(0)!",
  'export function* years() {\n  yield 2018\n}',
  'export interface Row {\n  readonly Date: string\n}',
]

/** Words that no other language could say. */
const BANNED_IN_PAGES = [
  'export const Part = () => <p>Emissions</p>',
  'export const Part = () => <p>排出量</p>',
  "export const Part = () => <p>{'Emissions'}</p>",
  'export const Part = ({ n }: { n: number }) => <p>{`${n} rows`}</p>',
  'export const Part = () => <button aria-label="Close" />',
  "export const Part = () => <input placeholder={'Year'} />",
]

const ALLOWED_IN_PAGES = [
  'export const Part = ({ text }: { text: string }) => <p className="note">{text}</p>',
  "export const Part = ({ a, b }: { a: string; b: string }) => <p>{a}{' · '}{b}</p>",
]

describe('lint', () => {
  test.each(BANNED_IN_PAGES)('pages refuse %j', async (text) => {
    expect(await rulesBroken(PAGE, text)).toContain(SYNTAX)
  })

  test.each(ALLOWED_IN_PAGES)('pages may say %j', async (text) => {
    expect(await rulesBroken(PAGE, text)).not.toContain(SYNTAX)
  })

  test('pages refuse a hook behind a condition', async () => {
    const text =
      "import { useState } from 'react'\nexport function Part({ a }: { a: boolean }) {\n  if (a) useState(1)\n  return null\n}"
    expect(await rulesBroken(PAGE, text)).toContain('react-hooks/rules-of-hooks')
  })

  test.each(BANNED_IN_MODEL)('model/ refuses %j', async (text, rule) => {
    expect(await rulesBroken(MODEL, text)).toContain(rule)
  })

  test.each(BANNED_EVERYWHERE)('every folder refuses %j', async (text, rule) => {
    expect(await rulesBroken(ELSEWHERE, text)).toContain(rule)
  })

  test.each(ALLOWED_IN_MODEL)('model/ may say %j', async (text) => {
    expect(await rulesBroken(MODEL, text)).toEqual([])
  })

  test('a comment cannot switch a rule off', async () => {
    const text = '// eslint-disable-next-line\nexport const x: any = 1'
    expect(await rulesBroken(MODEL, text)).toContain('@typescript-eslint/no-explicit-any')
  })
})
