import { describe, expect, it } from 'vitest'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import { loadStudy, type StudyFile } from '../../../model/study/load-study.ts'
import { decodingOf } from '../../../model/study/text/decoding.ts'
import { readStudy } from '../../support/read-study.ts'

const COPIES = 2000
/** Far above what any copy takes, far below a hang. */
const MOST_MILLISECONDS = 5000

const originals = readStudy('mini').map(({ path, text }) => ({ path, bytes: bytesOf(text) }))

/** mulberry32: small, seeded, good enough to choose what to damage. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

type Random = (below: number) => number
type Bytes = Uint8Array<ArrayBuffer>
type Damage = (bytes: Bytes, random: Random) => Bytes

const NUMBERS = [
  '1e308',
  '-1e308',
  '1e-320',
  '1e999',
  '-0',
  'NaN',
  'Infinity',
  '9007199254740993',
  '0',
  '-1',
  '1850',
  '9999999999',
]

function bytesOf(text: string): Bytes {
  return Uint8Array.from(new TextEncoder().encode(text))
}

function textually(change: (lines: string[], random: Random) => string[]): Damage {
  return (bytes, random) => {
    const lines = change(new TextDecoder().decode(bytes).split('\n'), random)
    return bytesOf(lines.join('\n'))
  }
}

const DAMAGES: readonly Damage[] = [
  (bytes, random) => {
    const copy = bytes.slice()
    for (let flips = 1 + random(4); flips > 0 && copy.length > 0; flips--) {
      const at = random(copy.length)
      copy[at] = copy[at]! ^ (1 << random(8))
    }
    return copy
  },
  (bytes, random) => bytes.slice(0, random(bytes.length + 1)),
  textually((lines, random) => lines.toSpliced(random(lines.length), 1 + random(3))),
  textually((lines, random) => {
    const at = random(lines.length)
    return lines.toSpliced(at, 0, lines[random(lines.length)] ?? '')
  }),
  textually((lines, random) => {
    const at = random(lines.length)
    const number = NUMBERS[random(NUMBERS.length)] ?? ''
    return lines.with(at, (lines[at] ?? '').replace(/\d+(?:\.\d+)?/, number))
  }),
  textually((lines, random) => {
    const at = random(lines.length)
    const cells = (lines[at] ?? '').split(',')
    const cell = random(cells.length)
    const other = (lines[random(lines.length)] ?? '').split(',')
    return lines.with(at, cells.with(cell, other[random(other.length)] ?? '').join(','))
  }),
  textually((lines, random) => {
    const at = random(lines.length)
    const number = NUMBERS[random(NUMBERS.length)] ?? ''
    const cells = (lines[at] ?? '').split(',')
    return lines.with(at, cells.with(random(cells.length), number).join(','))
  }),
]

/** A copy of the study with one to three files damaged, read by the rule that hosts follow. */
function damagedCopy(random: Random): StudyFile[] {
  const files = originals.map((file) => ({ ...file }))
  for (let hits = 1 + random(3); hits > 0; hits--) {
    const file = files[random(files.length)]!
    const damage = DAMAGES[random(DAMAGES.length)]!
    file.bytes = damage(file.bytes, random)
  }
  return files.flatMap(({ path, bytes }) => {
    const encoding = decodingOf(bytes)
    if (encoding === 'unknown') return []
    try {
      return [{ path, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }]
    } catch {
      return []
    }
  })
}

/** Paths of numbers that are not finite in anything, however deep. */
function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => notFinite(item, `${path}/${key}`))
}

describe('damaged copies of a study', () => {
  it(`${COPIES} of them end in a study of finite numbers or in problems, never in a throw or a hang`, () => {
    const random = seeded(20180101)
    const outcome = { loaded: 0, refused: 0 }
    const kinds = new Set<string>()
    for (let copy = 0; copy < COPIES; copy++) {
      const files = damagedCopy(random)
      const begun = performance.now()
      const loaded = loadStudy(files)
      expect(performance.now() - begun).toBeLessThan(MOST_MILLISECONDS)
      if (!loaded.ok) {
        outcome.refused++
        expect(loaded.error.some(({ severity }) => severity === 'error')).toBe(true)
        for (const { kind } of loaded.error) kinds.add(kind)
        expect(loaded.error.flatMap(({ detail }) => notFinite(detail))).toEqual([])
        continue
      }
      outcome.loaded++
      const { study } = loaded.value
      expect(notFinite(study)).toEqual([])
      for (const { id } of study.scenarios) {
        const resolved = resolveScenario(study, id)
        if (!resolved.ok) throw new Error(`Copy ${copy}: a loaded study has a scenario that does not resolve`)
        expect(notFinite(resolved.value.study.supplies)).toEqual([])
      }
    }
    // The damage must be of both sorts to say anything, and of many kinds.
    expect(outcome.loaded).toBeGreaterThan(COPIES / 20)
    expect(outcome.refused).toBeGreaterThan(COPIES / 2)
    expect(kinds.size).toBeGreaterThan(20)
  }, 300_000)
})
