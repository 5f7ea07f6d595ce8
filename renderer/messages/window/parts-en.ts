/** Words that the parts of the window say themselves, in English. */
export const partsEn = {
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  required: 'required',
  notANumber: (facts: { found: string }) => `“${facts.found}” is not a number.`,
  outOfRange: (facts: { low: string; high: string }) => `The value must lie from ${facts.low} to ${facts.high}.`,
  sortedUp: 'sorted, smallest first',
  sortedDown: 'sorted, largest first',
  momentLeft: 'less than a second left',
  timeLeft: (facts: { time: string }) => `about ${facts.time} left`,
  more: 'Show all',
  less: 'Show less',
  sidePanel: 'Details',
  rowsShown: (facts: { count: number }) => (facts.count === 1 ? '1 row' : `${facts.count} rows`),
  tones: { good: 'Good', warning: 'Warning', bad: 'Problem', note: 'Note', plain: 'Information' },
}

export type PartsText = typeof partsEn
