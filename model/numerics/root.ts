/** How a search for a root ended. `x` is the best point seen, `fx` the function there. */
export interface RootSearch {
  readonly status: 'converged' | 'iteration-limit' | 'not-bracketed' | 'not-finite'
  readonly x: number
  readonly fx: number
  readonly iterations: number
}

export interface RootOptions {
  /** Stop when the root is known to within this distance. */
  readonly tolerance: number
  readonly maxIterations: number
}

const EPSILON = 2.220446049250313e-16

/**
 * A root of `f` between `low` and `high`, where f has opposite signs at the two ends (or is zero at one).
 *
 * Brent's method: inverse quadratic interpolation or secant where they converge, bisection where they do not, so it
 * is never much slower than bisection and needs no derivative. R. P. Brent, Algorithms for Minimization without
 * Derivatives (1973), chapter 4. A jump through zero counts as a root, as for a cap met by a price.
 */
export function findRoot(f: (x: number) => number, low: number, high: number, options: RootOptions): RootSearch {
  let a = low
  let b = high
  let fa = f(a)
  let fb = f(b)
  if (!Number.isFinite(fa)) return { status: 'not-finite', x: a, fx: fa, iterations: 0 }
  if (!Number.isFinite(fb)) return { status: 'not-finite', x: b, fx: fb, iterations: 0 }
  if (Math.sign(fa) === Math.sign(fb)) {
    if (fa === 0) return { status: 'converged', x: a, fx: 0, iterations: 0 }
    const nearer = Math.abs(fa) < Math.abs(fb)
    return { status: 'not-bracketed', x: nearer ? a : b, fx: nearer ? fa : fb, iterations: 0 }
  }
  // The root lies between b, the best point, and c, where f has the other sign; a is the point before b.
  let c = a
  let fc = fa
  let step = b - a
  let stepBefore = step
  for (let iterations = 0; ; iterations++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b
      b = c
      c = a
      fa = fb
      fb = fc
      fc = fa
    }
    const nearness = 2 * EPSILON * Math.abs(b) + 0.5 * options.tolerance
    const half = 0.5 * (c - b)
    if (Math.abs(half) <= nearness || fb === 0) return { status: 'converged', x: b, fx: fb, iterations }
    if (iterations >= options.maxIterations) return { status: 'iteration-limit', x: b, fx: fb, iterations }
    const trial = interpolatedStep(a, b, c, fa, fb, fc, half)
    const isUseful = Math.abs(stepBefore) >= nearness && Math.abs(fa) > Math.abs(fb)
    if (isUseful && isShortEnough(trial, half, nearness, stepBefore)) {
      stepBefore = step
      step = trial
    } else {
      step = half
      stepBefore = half
    }
    a = b
    fa = fb
    b += Math.abs(step) > nearness ? step : half > 0 ? nearness : -nearness
    fb = f(b)
    if (!Number.isFinite(fb)) return { status: 'not-finite', x: b, fx: fb, iterations: iterations + 1 }
    if (Math.sign(fb) === Math.sign(fc)) {
      c = a
      fc = fa
      step = b - a
      stepBefore = step
    }
  }
}

/** Secant step when only two points differ, else inverse quadratic interpolation through three. */
function interpolatedStep(a: number, b: number, c: number, fa: number, fb: number, fc: number, half: number): number {
  const s = fb / fa
  if (a === c) return (2 * half * s) / (s - 1)
  const q = fa / fc
  const r = fb / fc
  const p = s * (2 * half * q * (q - r) - (b - a) * (r - 1))
  return -p / ((q - 1) * (r - 1) * (s - 1))
}

/** A trial is taken if it stays within three quarters of the bracket and is under half the step before last. */
function isShortEnough(trial: number, half: number, nearness: number, stepBefore: number): boolean {
  const towards = trial * Math.sign(half)
  const within = 1.5 * Math.abs(half) - 0.5 * nearness
  return towards > 0 && towards < within && Math.abs(trial) < 0.5 * Math.abs(stepBefore)
}
