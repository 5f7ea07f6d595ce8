/** Families of constraints, each in a file of its name; the names are what an infeasibility is explained with. */
export const ROW_FAMILIES = [
  'standing-capacity',
  'capacity-limit',
  'availability-limit',
  'load-floor',
  'cycle-balance',
  'cycle-limit',
  'group-floor',
  'group-ceiling',
  'horizon-group-ceiling',
  'slice-balance',
  'yearly-balance',
  'capacity-floor',
  'capacity-ceiling',
  'build-floor',
  'build-ceiling',
  'unit-size',
  'activity-floor',
  'activity-ceiling',
  'horizon-activity-floor',
  'horizon-activity-ceiling',
  'reserve-margin',
  'renewable-target',
  'emission-limit',
  'horizon-emission-limit',
  'non-negative-account',
  'storage-rate',
  'storage-charge',
  'storage-discharge',
  'storage-start',
  'storage-level',
  'storage-floor',
  'storage-ceiling',
] as const
export type RowFamily = (typeof ROW_FAMILIES)[number]

/** What people state and can change. The rest is arithmetic (what stands, what a level is) and is always kept. */
export const LIMIT_FAMILIES = [
  'slice-balance',
  'yearly-balance',
  'load-floor',
  'group-floor',
  'group-ceiling',
  'horizon-group-ceiling',
  'capacity-floor',
  'capacity-ceiling',
  'build-floor',
  'build-ceiling',
  'activity-floor',
  'activity-ceiling',
  'horizon-activity-floor',
  'horizon-activity-ceiling',
  'reserve-margin',
  'renewable-target',
  'emission-limit',
  'horizon-emission-limit',
  'non-negative-account',
  'storage-start',
  'storage-charge',
  'storage-discharge',
  'storage-floor',
  'storage-ceiling',
] as const satisfies readonly RowFamily[]
export type LimitFamily = (typeof LIMIT_FAMILIES)[number]

export function isLimit(family: RowFamily): family is LimitFamily {
  return (LIMIT_FAMILIES as readonly RowFamily[]).includes(family)
}
