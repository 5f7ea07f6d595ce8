import type { Network } from '../../network/network.ts'

const labels = new WeakMap<Network, ReadonlyMap<string, string>>()

/** Parts of a name that only say what kind of thing follows. */
const KINDS: ReadonlySet<string> = new Set([
  'Technology',
  'Commodity',
  'Activity',
  'Slice',
  'Policy',
  'Sector',
  'Parameter',
])

/**
 * A variable's name, or the address of a figure, in the study's own words: `Technology|led|Input|electricity` gives
 * "LED lamp, Input, Electricity delivered", `supply/coal/import_price@2030` gives "supply, Coal, import price, 2030".
 */
export function labelOf(network: Network, name: string): string {
  const words = labels.get(network) ?? readLabels(network)
  const parts = name
    .replace(/#\d+$/, '')
    .split(/[|/@]/)
    .filter((part, i) => !(i === 0 && KINDS.has(part)))
  return parts.map((part) => words.get(part) ?? part.replaceAll('_', ' ')).join(', ')
}

function readLabels(network: Network): ReadonlyMap<string, string> {
  const { study } = network.resolved
  const words = new Map<string, string>()
  for (const list of [study.sectors, study.activities, study.commodities, study.technologies, study.policies]) {
    for (const { id, label } of list) words.set(id, label.en)
  }
  for (const { id, label } of study.drivers) words.set(id, label)
  labels.set(network, words)
  return words
}
