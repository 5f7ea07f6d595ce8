import type { Problem } from '../domain/problem.ts'

/** What reading and loading found: a file that could not be read is missing to the loader, and told once, with the reason. */
export function problemsWithUnread(ofReading: readonly Problem[], ofLoading: readonly Problem[]): readonly Problem[] {
  const unread = new Set(ofReading.map(({ file }) => file))
  const isKnown = ({ kind, file }: Problem): boolean => kind === 'missing-file' && unread.has(file)
  return [...ofReading, ...ofLoading.filter((problem) => !isKnown(problem))]
}
