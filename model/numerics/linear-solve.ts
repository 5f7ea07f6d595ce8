/**
 * Dense linear systems by LU factorisation with partial pivoting, in place over caller-owned arrays. Matrices are
 * row-major: element (i, j) of an n x n matrix is `a[i * n + j]`. Allocates nothing, so a loop through the energy
 * network may be solved every year of every run.
 */

const EPSILON = 2.220446049250313e-16

/**
 * Overwrites `a` with L and U of P·A = L·U (unit diagonal of L not stored) and `pivots` with the row exchanges.
 * Answers false when the matrix is singular to working precision, i.e. some pivot is not above n · eps · max|a|;
 * `a` is then of no further use.
 *
 * Doolittle's algorithm, row-oriented: Golub and Van Loan, Matrix Computations (4th ed.), algorithm 3.4.1.
 */
export function factorise(a: Float64Array, n: number, pivots: Int32Array): boolean {
  const smallest = n * EPSILON * largestMagnitude(a, n)
  for (let k = 0; k < n; k++) {
    const pivotRow = rowOfLargest(a, n, k)
    pivots[k] = pivotRow
    if (pivotRow !== k) swapRows(a, n, k, pivotRow)
    const pivot = a[k * n + k]!
    if (!(Math.abs(pivot) > smallest)) return false
    for (let i = k + 1; i < n; i++) {
      const multiplier = a[i * n + k]! / pivot
      a[i * n + k] = multiplier
      if (multiplier === 0) continue
      for (let j = k + 1; j < n; j++) a[i * n + j]! -= multiplier * a[k * n + j]!
    }
  }
  return true
}

/** Overwrites `b` with the solution x of A·x = b, given what `factorise` left in `lu` and `pivots`. */
export function solveFactorised(lu: Float64Array, n: number, pivots: Int32Array, b: Float64Array): void {
  for (let k = 0; k < n; k++) {
    const from = pivots[k]!
    const value = b[from]!
    b[from] = b[k]!
    b[k] = value
  }
  for (let i = 1; i < n; i++) {
    let sum = b[i]!
    for (let j = 0; j < i; j++) sum -= lu[i * n + j]! * b[j]!
    b[i] = sum
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!
    for (let j = i + 1; j < n; j++) sum -= lu[i * n + j]! * b[j]!
    b[i] = sum / lu[i * n + i]!
  }
}

function largestMagnitude(a: Float64Array, n: number): number {
  let largest = 0
  for (let at = 0; at < n * n; at++) largest = Math.max(largest, Math.abs(a[at]!))
  return largest
}

/** Row at or below k whose element in column k is largest; the first of equals, so that the order is fixed. */
function rowOfLargest(a: Float64Array, n: number, k: number): number {
  let row = k
  for (let i = k + 1; i < n; i++) {
    if (Math.abs(a[i * n + k]!) > Math.abs(a[row * n + k]!)) row = i
  }
  return row
}

function swapRows(a: Float64Array, n: number, p: number, q: number): void {
  for (let j = 0; j < n; j++) {
    const value = a[p * n + j]!
    a[p * n + j] = a[q * n + j]!
    a[q * n + j] = value
  }
}
