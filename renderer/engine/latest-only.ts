/**
 * One piece of work in flight, and the newest input waiting: what was asked in between is never begun. Answers are
 * delivered in the order of their inputs, so that a late one never takes the place of a newer.
 */
export function latestOnly<Input, Answer>(
  work: (input: Input) => Promise<Answer>,
  deliver: (answer: Answer, input: Input, isNewest: boolean) => void,
): (input: Input) => void {
  let isBusy = false
  let waiting: { readonly input: Input } | null = null
  const begin = async (input: Input): Promise<void> => {
    isBusy = true
    const answer = await work(input)
    isBusy = false
    deliver(answer, input, waiting === null)
    const next = waiting
    waiting = null
    if (next !== null) void begin(next.input)
  }
  return (input) => {
    if (isBusy) waiting = { input }
    else void begin(input)
  }
}
