/** The chart that a live layer lies in: told, by an attribute that the style sheet reads, whether a lever moves. */
export function liveLayer(root: Element | null): {
  readonly chart: Element | null
  readonly move: () => void
  readonly rest: () => void
} {
  const chart = root?.closest('.chart-plot') ?? null
  return {
    chart,
    move: () => {
      if (chart?.getAttribute('data-live') !== 'moving') chart?.setAttribute('data-live', 'moving')
    },
    rest: () => {
      chart?.removeAttribute('data-live')
    },
  }
}
