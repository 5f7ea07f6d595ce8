/** A box on the screen, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Free space kept to the edge of the window, in pixels. */
const MARGIN = 8

/**
 * Where a floating part of `size` goes beside its anchor: below where there is room, else above; from the anchor's
 * left edge, moved so that it stays in the window. Pixels from the window's corner.
 */
export function placeBeside(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
  gap = 4,
): { left: number; top: number } {
  const below = anchor.top + anchor.height + gap
  const above = anchor.top - gap - size.height
  const fitsBelow = below + size.height + MARGIN <= window.height
  const wanted = fitsBelow || above < MARGIN ? below : above
  const highest = Math.max(MARGIN, window.height - size.height - MARGIN)
  const farthest = Math.max(MARGIN, window.width - size.width - MARGIN)
  return { left: Math.min(Math.max(MARGIN, anchor.left), farthest), top: Math.min(Math.max(MARGIN, wanted), highest) }
}

/** Moves an open popover beside its anchor. */
export function placePopover(popover: HTMLElement, anchor: Element, gap?: number): void {
  const { width, height } = popover.getBoundingClientRect()
  const size = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight }
  const { left, top } = placeBeside(anchor.getBoundingClientRect(), { width, height }, size, gap)
  popover.style.left = `${left}px`
  popover.style.top = `${top}px`
}
