import { windowText } from '#messages'
import { labelIn } from '../../figures/label-in.ts'
import type { PartWords, PlacePart } from '../place-part.ts'

export const SECTOR_VIEWS = ['charts', 'technologies', 'flows', 'balance'] as const
/** Charts of a sector, in their order on the page. */
const EVERY_SECTOR = ['activity', 'mix', 'energy', 'emissions'] as const
/** Those of a sector that modules outside the energy system belong to. */
const MODULE_CHARTS = ['quantities'] as const
/** Those of the sector that has the power plants. */
export const POWER_CHARTS = ['capacity', 'additions', 'price'] as const
export const SECTOR_CHARTS = [...EVERY_SECTOR, ...MODULE_CHARTS, ...POWER_CHARTS] as const
/** Public electricity and heat production in the common reporting tables. */
const POWER = '1.A.1.a'

/** Energy flows and balance of the whole, and the charts and technologies of every sector. */
export function sectorParts({ outline, language }: PartWords): readonly PlacePart[] {
  const { sectors: text } = windowText(language)
  const whole: readonly PlacePart[] = [
    { kind: 'chart', label: text.views.flows, address: ['flows'], words: text.flows.words },
    { kind: 'table', label: text.views.balance, address: ['balance'], words: text.balance.words },
  ]
  const single = outline.sectors.flatMap(({ id, label, category }): PlacePart[] => {
    const sector = labelIn(label, language, id)
    return [
      ...[
        ...EVERY_SECTOR,
        ...(outline.moduleSectors.includes(id) ? MODULE_CHARTS : []),
        ...(category.startsWith(POWER) ? POWER_CHARTS : []),
      ].map((chart): PlacePart => {
        return { kind: 'chart', label: text.partOf({ sector, part: text[chart] }), address: ['charts', id, chart] }
      }),
      { kind: 'table', label: text.partOf({ sector, part: text.views.technologies }), address: ['technologies', id] },
    ]
  })
  return [...whole, ...single]
}
