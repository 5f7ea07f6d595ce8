const MOST_SUGGESTIONS = 5
/** Longest text that is compared; a longer one is no slip of the finger. */
const LONGEST = 200

/**
 * The names that take the fewest single-character edits from what was asked for (Levenshtein 1966), nearest first,
 * letter case aside; at most five, none that would have to change by more than half of its length.
 */
export function nearNames(asked: string, names: Iterable<string>): readonly string[] {
  if (asked.length > LONGEST) return []
  const from = asked.toLowerCase()
  const near: { readonly name: string; readonly edits: number }[] = []
  for (const name of names) {
    const last = near[MOST_SUGGESTIONS - 1]
    const most = Math.min(last === undefined ? Infinity : last.edits - 1, Math.floor(name.length / 2))
    if (Math.abs(name.length - from.length) > most) continue
    const edits = editsBetween(from, name.toLowerCase(), most)
    if (edits > most) continue
    const place = near.findIndex((other) => other.edits > edits)
    near.splice(place < 0 ? near.length : place, 0, { name, edits })
    if (near.length > MOST_SUGGESTIONS) near.pop()
  }
  return near.map(({ name }) => name)
}

/** Edits from one text to another; gives up with Infinity once there must be more than `most`. */
function editsBetween(a: string, b: string, most: number): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const changed = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(changed, above[j]! + 1, row[j - 1]! + 1))
      least = Math.min(least, row[j]!)
    }
    if (least > most) return Infinity
    above = row
  }
  return above[b.length]!
}
