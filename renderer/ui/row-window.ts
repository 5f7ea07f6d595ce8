/** Tables up to this many rows are drawn whole. */
export const WHOLE_UP_TO = 200
/** Rows drawn beyond what is seen, above and below. */
const BEYOND = 20

/** The rows, from inclusive to exclusive, that a scrolled region needs drawn. */
export function rowWindow(
  count: number,
  rowHeight: number,
  region: { readonly scrollTop: number; readonly height: number },
): { readonly from: number; readonly to: number } {
  if (count <= WHOLE_UP_TO || rowHeight <= 0) return { from: 0, to: count }
  const first = Math.floor(region.scrollTop / rowHeight) - BEYOND
  const last = Math.ceil((region.scrollTop + region.height) / rowHeight) + BEYOND
  return { from: Math.min(Math.max(0, first), count), to: Math.min(count, Math.max(0, last)) }
}
