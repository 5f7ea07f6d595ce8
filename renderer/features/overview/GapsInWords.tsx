import type { ReactElement } from 'react'
import type { StudyOutline } from '#worker'
import type { ScenarioRun } from '../../state/state.ts'
import { useOlder } from '../../figures/use-older.ts'
import { Badge } from '../../ui/Badge.tsx'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { gapsToTargets } from './gap-to-targets.ts'

/**
 * What was promised, and by how much the chosen scenario misses or meets it, a sentence each. A projection that promises
 * are reckoned from is neither met nor missed; nor is anything, by figures of older inputs.
 */
export function GapsInWords({ outline, run }: { outline: StudyOutline; run: ScenarioRun | null }): ReactElement {
  const text = useText().overview
  const numbers = useNumbers()
  const language = useLanguage()
  const older = useOlder(run?.status)
  const gaps = run === null ? [] : gapsToTargets(outline, run)
  if (gaps.length === 0) return <p>{text.noTargets}</p>
  return (
    <ul className="gaps">
      {gaps.map(({ id, label, role, year, target, gap, unit }) => {
        const amount = numbers.quantity(Math.abs(gap), unit.replace('/yr', ''))
        const goal = numbers.quantity(target, unit.replace('/yr', ''))
        const isMet = gap <= 0
        return (
          <li key={id}>
            {role === 'reference' || older !== null ? (
              <Badge tone="plain">{older ?? text.referenceLevel}</Badge>
            ) : (
              <Badge tone={isMet ? 'good' : 'warning'}>{isMet ? text.met : text.missed}</Badge>
            )}
            <p>
              <strong>{label[language] || label.en}</strong>
              <br />
              {text[role][isMet ? 'below' : 'above']({ year, amount, goal })}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
