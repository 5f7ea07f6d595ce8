import { describe, expect, test } from 'vitest'
import { readText, repositoryFiles } from '../support/repository.ts'

const files = repositoryFiles()
const code = files.filter((path) => /\.(ts|tsx|js|cjs|mjs)$/.test(path))

/** Long lists of words are data in a file of code. */
const LISTS = /^renderer\/messages\/locales\//

const lengths = code
  .filter((path) => !LISTS.test(path))
  .map((path) => ({ path, lines: readText(path).split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines)

/** The share of files that are at most so long. */
const shareWithin = (limit: number): number => lengths.filter(({ lines }) => lines <= limit).length / lengths.length

describe('a file is read in a minute', () => {
  test('there are files to judge', () => expect(lengths.length).toBeGreaterThan(40))
  test('half are under 100 lines', () => expect(shareWithin(99)).toBeGreaterThanOrEqual(0.5))
  test('95 % are under 250 lines', () => expect(shareWithin(249)).toBeGreaterThanOrEqual(0.95))
  test('none is over 400 lines', () => expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]))
})

describe('a file is named after what it holds', () => {
  test('no drawer for odds and ends', () => {
    const drawer = /(^|[/-])(utils?|helpers?|common|misc|shared|stuff)([./-]|$)|(^|\/)types?\.tsx?$/
    expect(code.filter((path) => drawer.test(path))).toEqual([])
  })

  test('kebab-case, and PascalCase for components', () => {
    const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
    const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|js|cjs|mjs)$/
    const component = /^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)(\.test)?\.tsx$/
    expect(code.filter((path) => !kebab.test(nameOf(path)) && !component.test(nameOf(path)))).toEqual([])
  })

  test('the top holds the folders and files that the architecture names', () => {
    const folders = ['electron', 'renderer', 'model', 'scenarios', 'test']
    const ours = ['package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml', 'README.md', 'LICENSE']
    const known = [...folders, ...ours, 'eslint.config.js']
    const top = new Set(files.map((path) => path.split('/', 1).join('')))
    expect([...top].filter((name) => !known.includes(name) && !name.startsWith('.'))).toEqual([])
  })

  test('scenarios hold data and no code', () => {
    expect(code.filter((path) => path.startsWith('scenarios/'))).toEqual([])
  })
})
