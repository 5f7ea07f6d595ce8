import type { Figure, Series, Study } from './study.ts'

/** A number that two views of a study have differently; null where one has none. */
export interface ChangedNumber {
  /** `series@year`, or the address of a figure. */
  readonly address: string
  readonly from: number | null
  readonly to: number | null
  readonly unit: string | null
}

interface Placed {
  readonly value: number
  readonly unit: string
}

/**
 * Numbers that two views of one study have differently: points as `series@year`, figures by address. Lists and series
 * that the views share are passed over without a look inside, since an override copies only what it changes.
 */
export function changedNumbers(from: Study, to: Study): ChangedNumber[] {
  return PARTS.flatMap((part) => {
    if (part.items(from) === part.items(to)) return []
    return changedIn(part.numbers(from), part.numbers(to))
  })
}

interface Part {
  readonly items: (study: Study) => unknown
  readonly numbers: (study: Study) => ReadonlyMap<string, Placed>
}

function changedIn(before: ReadonlyMap<string, Placed>, after: ReadonlyMap<string, Placed>): ChangedNumber[] {
  const addresses = new Set([...before.keys(), ...after.keys()])
  return [...addresses].flatMap((address) => {
    const from = before.get(address)
    const to = after.get(address)
    if (from?.value === to?.value) return []
    const unit = to?.unit ?? from?.unit ?? null
    return [{ address, from: from?.value ?? null, to: to?.value ?? null, unit }]
  })
}

function seriesPart(items: (study: Study) => readonly { readonly series: Series }[]): Part {
  return {
    items,
    numbers: (study) =>
      new Map(
        items(study).flatMap(({ series }) =>
          series.points.map(
            (point) => [`${series.id}@${point.year}`, { value: point.value, unit: series.unit }] as const,
          ),
        ),
      ),
  }
}

function figurePart<T>(
  items: (study: Study) => readonly T[],
  address: (item: T) => string,
  figure: (item: T) => Figure,
  unit: string,
): Part {
  return {
    items,
    numbers: (study) => new Map(items(study).map((item) => [address(item), { value: figure(item).value, unit }])),
  }
}

const PARTS: readonly Part[] = [
  figurePart(
    ({ settings }) => settings,
    ({ name }) => `settings/${name}`,
    ({ figure }) => figure,
    '1',
  ),
  figurePart(
    ({ slices }) => slices,
    ({ id }) => `slices/${id}`,
    ({ hours }) => hours,
    'h',
  ),
  seriesPart(({ drivers }) => drivers),
  seriesPart(({ supplies }) => supplies),
  seriesPart(({ demands }) => demands),
  seriesPart(({ technologyPaths }) => technologyPaths),
  seriesPart(({ shares }) => shares),
  seriesPart(({ bounds }) => bounds),
  figurePart(
    ({ choices }) => choices,
    ({ commodity, parameter }) => `choices/${commodity}/${parameter}`,
    ({ figure }) => figure,
    '1',
  ),
  figurePart(
    ({ loadShapes }) => loadShapes,
    ({ commodity, slice }) => `load_shapes/${commodity}/${slice}`,
    ({ figure }) => figure,
    '1',
  ),
  figurePart(
    ({ sliceAvailabilities }) => sliceAvailabilities,
    ({ technology, slice }) => `availability_by_slice/${technology}/${slice}`,
    ({ figure }) => figure,
    '1',
  ),
  seriesPart(({ emissionFactors }) => emissionFactors),
  seriesPart(({ removals }) => removals),
  seriesPart(({ activities }) => activities),
  seriesPart(({ activityFactors }) => activityFactors),
  seriesPart(({ sectorInputs }) => sectorInputs),
  seriesPart(({ policyPaths }) => policyPaths),
]
