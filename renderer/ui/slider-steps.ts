/** Ends and steps of a slider. */
export interface SliderScale {
  readonly min: number
  readonly max: number
  /** Of an arrow key and of a drag. */
  readonly step: number
  /** The same with shift; a tenth of the step where not given. */
  readonly fineStep?: number | undefined
}

export const fineStepOf = ({ step, fineStep }: SliderScale): number => fineStep ?? step / 10

/** The multiple of `step` from `min` nearest to a value, within the ends; an end itself is always reached. */
export function snap(value: number, step: number, { min, max }: SliderScale): number {
  if (value >= max) return max
  if (value <= min) return min
  const snapped = min + Math.round((value - min) / step) * step
  // Decimal steps are not binary fractions: 0.1 * 3 is written as the 0.3 it means.
  return Math.min(max, Number(snapped.toPrecision(12)))
}

/** Steps in a page of the keyboard's Page Up and Page Down. */
const PAGE = 10

/** Where a key leads from a value; null for a key that is none of a slider's. */
export function valueAfterKey(key: string, shift: boolean, value: number, scale: SliderScale): number | null {
  const step = shift ? fineStepOf(scale) : scale.step
  const moved = (steps: number): number => {
    const aim = value + steps * step
    return snap(aim, shift ? step : fineStepOf(scale), scale)
  }
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return moved(1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return moved(-1)
    case 'PageUp':
      return moved(PAGE)
    case 'PageDown':
      return moved(-PAGE)
    case 'Home':
      return scale.min
    case 'End':
      return scale.max
    default:
      return null
  }
}
