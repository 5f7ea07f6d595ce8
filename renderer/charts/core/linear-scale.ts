/** A place on the page in pixels as a linear function of a value. */
export type Scale = (value: number) => number

/** The line through (fromValue, fromPlace) and (toValue, toPlace). */
export function linearScale(fromValue: number, toValue: number, fromPlace: number, toPlace: number): Scale {
  const slope = fromValue === toValue ? 0 : (toPlace - fromPlace) / (toValue - fromValue)
  return (value) => fromPlace + (value - fromValue) * slope
}

/** Whether a value can be put on an axis; what cannot (not a number, beyond 1e90) is left as a gap. */
export const isDrawable = (value: number | undefined): value is number => value !== undefined && Math.abs(value) <= 1e90
