import type { Study } from '../../study/study.ts'
import { type Acting, type Clash, idsOf } from './conflict.ts'

/** Two phase-outs of one technology: of their ceilings the lower holds. */
export function doublePhaseOuts(study: Study, acting: readonly Acting[]): Clash[] {
  const outs = acting.filter(({ policy }) => policy.kind === 'phase-out')
  return outs.flatMap((second, i) =>
    outs.slice(0, i).flatMap((first): Clash[] => {
      const shared = first.reached.filter((l) => second.reached.includes(l))
      if (shared.length === 0) return []
      const asked = Math.max(first.level, second.level)
      const policies = [first.policy, second.policy]
      const technologies = idsOf(study, shared)
      return [{ kind: 'phase-outs', policies, technologies, commodity: null, asked, room: 1 - asked }]
    }),
  )
}
