import type { Problem } from '../../../domain/problem.ts'
import type { Policy, PolicyKind } from '../../study.ts'
import { doubtAt, fieldOf } from './doubt.ts'

/** Fields that some kinds of instrument read and others do not, as the file names them. */
const FIELDS = {
  sectors: ({ sectors }: Policy) => sectors.join(' '),
  technologies: ({ technologies }: Policy) => technologies.join(' '),
  commodities: ({ commodities }: Policy) => commodities.join(' '),
  services: ({ services }: Policy) => services.join(' '),
  activities: ({ activities }: Policy) => activities.join(' '),
  gases: ({ gases }: Policy) => gases.join(' '),
  removals: ({ removals }: Policy) => removals.join(' '),
  by: ({ by }: Policy) => by ?? '',
  credit_share: ({ creditShare }: Policy) => String(creditShare ?? ''),
  price_floor: ({ priceFloor }: Policy) => String(priceFloor ?? ''),
  price_ceiling: ({ priceCeiling }: Policy) => String(priceCeiling ?? ''),
} as const

type Field = keyof typeof FIELDS

const MAKERS: readonly Field[] = ['sectors', 'technologies', 'services']
const EMITTERS: readonly Field[] = [...MAKERS, 'gases']
const MIXED: readonly Field[] = ['sectors', 'technologies', 'commodities', 'by']
const BOUGHT: readonly Field[] = ['sectors', 'commodities']
const HOSTS: readonly Field[] = ['sectors', 'technologies', 'removals']

/** What an instrument of each kind looks at; a kind of a sector module looks at activities alone. */
const READ: Partial<Record<PolicyKind, readonly Field[]>> = {
  'carbon-tax': EMITTERS,
  'emission-cap': [...EMITTERS, 'price_floor', 'price_ceiling'],
  'fuel-tax': BOUGHT,
  'fuel-subsidy-reform': BOUGHT,
  'capital-subsidy': MAKERS,
  'feed-in-premium': MAKERS,
  'hurdle-rate-reduction': MAKERS,
  'jcm-programme': [...MAKERS, 'credit_share'],
  'performance-standard': MAKERS,
  'efficiency-programme': MAKERS,
  'technology-mandate': MAKERS,
  'electrification-target': MAKERS,
  'clean-electricity-standard': MAKERS,
  'phase-out': MAKERS,
  ban: MAKERS,
  'capacity-target': MAKERS,
  'blending-mandate': MIXED,
  'co-firing-mandate': MIXED,
  'demand-change': ['services'],
  'process-abatement': ['activities', 'gases'],
  'pollution-control': HOSTS,
  'carbon-capture-mandate': HOSTS,
}

/** Fields that a policy fills and that instruments of its kind do not look at. */
export function unreadFields(policy: Policy): Problem[] {
  const read = READ[policy.kind] ?? ['activities']
  return (Object.keys(FIELDS) as Field[]).flatMap((field) => {
    const found = FIELDS[field](policy)
    const isIdle = found !== '' && !read.includes(field)
    return isIdle ? [doubtAt(fieldOf(policy, field), policy.id, 'unread-field', found, read.join(' '))] : []
  })
}
