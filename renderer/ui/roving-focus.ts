/**
 * Where a key leads in a list of `count` items of which one has the focus: arrows go round, Home and End to the ends;
 * null for any other key.
 */
export function itemAfterKey(key: string, at: number, count: number, axis: 'horizontal' | 'vertical'): number | null {
  if (count === 0) return null
  const [back, forth] = axis === 'horizontal' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  if (key === forth) return (at + 1) % count
  if (key === back) return (at - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
