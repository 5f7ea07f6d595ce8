import { nearestPoint } from '../../numerics/nearest-point.ts'
import { polish } from './polish.ts'
import { poll, type PushedLever } from './poll.ts'
import { better, type SeekQuestion, SeekRecord, type Trial } from './seek-record.ts'

export interface SeekAnswer {
  readonly isMet: boolean
  readonly point: Float64Array
  /** Where the targets are not met: levers that stand at a bound and would bring them nearer beyond it. */
  readonly pushed: readonly PushedLever[]
}

/** Steps of one lever by which slopes are found. */
const WIDEST = 0.1
const NARROWEST = 0.005
const MARGIN = 1e-4
const MOST_STEPS = 40

/**
 * Successive linear models within a trust region. At each point the slopes of objective and shortfalls are found by
 * moving one lever at a time; the next point is that nearest to where the objective falls, within the bounds, the region
 * and the half-spaces that the slopes give the targets (`nearestPoint`). A step that brings nothing
 * makes the region smaller, and a region where none does, the steps by which slopes are found. A
 * point that meets the targets is then drawn towards a lower objective as far as the targets hold (`polish`); where none
 * was found, levers are tried one by one at their ends (`poll`) before the targets count as out of reach.
 *
 * Yields after every run.
 *
 * @see Fletcher and Sainz de la Maza (1989), Mathematical Programming 43, 235-256
 */
export function* seek(question: SeekQuestion): Generator<void, SeekAnswer | null> {
  const record = new SeekRecord(question)
  const first = record.try(question.start)
  yield
  if (first === null) return null
  yield* descend(question, record, question.start, first, 1)
  const needsPoll = record.met() === null
  const pushed = needsPoll ? yield* poll(record) : []
  const met = record.met()
  if (met === null) return { isMet: false, point: record.closest.point, pushed }
  if (needsPoll) yield* descend(question, record, met.point, met.trial, 0.25)
  yield* polish(question, record)
  return { isMet: true, point: record.met()?.point ?? met.point, pushed: [] }
}

function* descend(
  question: SeekQuestion,
  record: SeekRecord,
  from: Float64Array,
  trial: Trial,
  startRadius: number,
): Generator<void, void> {
  let point = from
  let here = trial
  let radius = startRadius
  let width = WIDEST
  for (let step = 0; step < MOST_STEPS && width > NARROWEST; step++) {
    const slopes = yield* slopesAt(record, point, here, width)
    let isBetter = false
    while (!isBetter && radius > width / 10) {
      const next = nextPoint(question, point, here, slopes, radius)
      if (next.every((value, j) => Math.abs(value - point[j]!) < 1e-4)) break
      const there = record.try(next)
      yield
      isBetter = there !== null && better(there, here)
      if (there !== null && isBetter) {
        point = next
        here = there
        radius = Math.min(1, 2 * radius)
      } else radius *= 0.35
    }
    if (isBetter) continue
    // Slopes over so wide a step do not tell where it goes down from here.
    width *= 0.25
    radius = 4 * width
  }
}

interface Slopes {
  readonly objective: Float64Array
  /** By target. */
  readonly shortfalls: readonly Float64Array[]
}

function* slopesAt(record: SeekRecord, point: Float64Array, here: Trial, width: number): Generator<void, Slopes> {
  const objective = new Float64Array(point.length)
  const shortfalls = Array.from(here.shortfalls, () => new Float64Array(point.length))
  for (let j = 0; j < point.length; j++) {
    const h = point[j]! + width <= 1 ? width : -width
    const there = record.try(Float64Array.from(point, (value, k) => (k === j ? value + h : value)))
    yield
    if (there === null) continue
    objective[j] = (there.objective - here.objective) / h
    for (const [i, slope] of shortfalls.entries()) slope[j] = (there.shortfalls[i]! - here.shortfalls[i]!) / h
  }
  return { objective, shortfalls }
}

function nextPoint(
  { aim }: SeekQuestion,
  point: Float64Array,
  here: Trial,
  slopes: Slopes,
  radius: number,
): Float64Array {
  const halfSpaces = slopes.shortfalls.map((coefficients, i) => {
    let most = -here.shortfalls[i]! - MARGIN
    for (let j = 0; j < point.length; j++) most += coefficients[j]! * point[j]!
    return { coefficients, most }
  })
  const lower = point.map((value) => Math.max(0, value - radius))
  const upper = point.map((value) => Math.min(1, value + radius))
  return nearestPoint(aim(point, slopes.objective, radius), lower, upper, halfSpaces)
}
