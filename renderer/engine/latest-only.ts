/**
 * One piece of work in flight, and the newest input waiting: what was asked in between is never begun. Answers are
 * delivered in the order of their inputs, so that a late one never takes the place of a newer. `work` always answers.
 */
export function latestOnly<Input, Answer>(
  work: (input: Input) => Promise<Answer>,
  deliver: (answer: Answer, input: Input) => void,
): (input: Input) => void {
  let isBusy = false
  let waiting: { readonly input: Input } | null = null

  async function workOff(first: Input): Promise<void> {
    isBusy = true
    try {
      for (let next: { readonly input: Input } | null = { input: first }; next !== null;) {
        waiting = null
        const { input }: { readonly input: Input } = next
        deliver(await work(input), input)
        next = waiting
      }
    } finally {
      isBusy = false
    }
  }

  return (input) => {
    if (isBusy) waiting = { input }
    else void workOff(input)
  }
}
