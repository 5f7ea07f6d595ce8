import type { Effects } from './effects.ts'
import type { ApplyPolicy } from './instrument.ts'

/** Multiplies one matrix by `1 - level` for each of the technologies: the shape that subsidy, standard and ban share. */
export function scaleTechnologies(
  technologies: readonly number[],
  matrixOf: (effects: Effects) => Float64Array,
): ApplyPolicy {
  return (effects, t, level) => {
    const matrix = matrixOf(effects)
    for (const l of technologies) {
      const at = l * effects.yearCount + t
      matrix[at] = matrix[at]! * Math.max(0, 1 - level)
    }
  }
}
