/** What rounding leaves of a column that is nought. */
const DUST = 1e-11

/** A level, nought where rounding left next to nothing. */
export const clean = (value: number): number => (Math.abs(value) < DUST ? 0 : value)
