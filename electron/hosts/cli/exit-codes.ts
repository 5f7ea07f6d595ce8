/** How the process ends. */
export const exitCodes = {
  ok: 0,
  studyHasProblems: 1,
  usage: 2,
  unmet: 3,
  inputOutput: 4,
  defect: 70,
  cancelled: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
