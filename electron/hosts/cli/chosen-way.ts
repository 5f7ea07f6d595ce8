import type { ChoiceAccount } from '#model'

/** One way of choosing, and what it costs and leaves behind. */
export interface ChosenWay {
  readonly rule: string
  readonly rates: 'buyers' | 'social'
  readonly account: ChoiceAccount
}
