import type { Network } from '../network/network.ts'

/** Whether costs move any choice: not where every share, of supply too, is prescribed. */
export function choosesByCost({ rule, supplyRule, services }: Network): boolean {
  return [rule, supplyRule, ...services.map((own) => own.rule)].some((own) => own !== 'prescribed')
}
