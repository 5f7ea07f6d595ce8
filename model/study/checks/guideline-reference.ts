/** `T10.11`, `T10A-4`, `Eq 3.2`, `V5 3.2.3`: table, equation or section of the IPCC guidelines that a default is of. */
const OF_GUIDELINES = /\b(T|Eq )\d+[A-Z]?\.\d+|\bT\d+A-\d+|\bV\d \d+\.\d+/

/** Whether a note names the table, equation or section of the guidelines. */
export function namesGuidelines(note: string): boolean {
  return OF_GUIDELINES.test(note)
}

/** How such a note may look, for a problem. */
export const GUIDELINE_REFERENCE = 'T3.3, Eq 3.2'
