import type { Problem } from '../../domain/problem.ts'
import type { PolicyConflict } from '../../policies/conflicts/conflict.ts'
import { findConflicts } from '../../policies/conflicts/find-conflicts.ts'
import { resolveScenario } from '../inheritance.ts'
import { shown, warningAt, wholeFile } from '../report.ts'
import type { Study } from '../study.ts'
import { policyLevels } from './policy-levels.ts'

/**
 * Conflicts among the policies of each scenario, as far as their levels are known without a run: each is told once, with
 * all scenarios in which it shows and its years in the first of them.
 */
export function checkPolicyConflicts(study: Study): Problem[] {
  const found = new Map<string, { readonly conflict: PolicyConflict; readonly scenarios: string[] }>()
  for (const { id } of study.scenarios) {
    const resolved = resolveScenario(study, id)
    for (const conflict of resolved.ok ? findConflicts(resolved.value.study, policyLevels(resolved.value)) : []) {
      const key = [conflict.kind, conflict.commodity, ...conflict.policies].join(' ')
      const before = found.get(key)
      if (before === undefined) found.set(key, { conflict, scenarios: [id] })
      else before.scenarios.push(id)
    }
  }
  return [...found.values()].map(({ conflict, scenarios }) => conflictProblem(study, conflict, scenarios))
}

/** A conflict as a warning, at the row of its last policy. */
export function conflictProblem(study: Study, conflict: PolicyConflict, scenarios: readonly string[]): Problem {
  const { kind, policies, technologies, commodity, from, to, asked, room } = conflict
  const last = study.policies.find(({ id }) => id === policies.at(-1))
  const place = last === undefined ? wholeFile('policies.yaml') : { ...last.cell, column: null }
  return warningAt('policy-conflict', place, {
    found: policies.join(' '),
    detail: {
      conflict: kind,
      technologies: technologies.join(' '),
      ...(commodity === null ? {} : { commodity }),
      from,
      to,
      asked: shown(100 * asked),
      room: shown(100 * room),
      scenarios: scenarios.join(', '),
    },
  })
}
