import { Icon } from './Icon.tsx'
import './badge.css'

/** What a mark means; each has a shape of its own beside its colour. */
export type Tone = 'good' | 'warning' | 'bad' | 'note' | 'plain'

/** A word on the state of what it stands beside. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: string }) {
  return (
    <span className="badge" data-tone={tone}>
      {tone === 'plain' ? null : <Icon name={tone} />}
      {children}
    </span>
  )
}
