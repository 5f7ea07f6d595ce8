import { type Quality, QUALITIES } from '../../domain/provenance.ts'
import { groupedBy } from '../../study/grouped-by.ts'
import type { Source, Study } from '../../study/study.ts'
import { conflictsIn, type SourceConflict } from './conflicts.ts'
import { type FigureRange, rangesIn } from './ranges.ts'
import { figuresOf, type PlacedFigure } from './figures-of.ts'

/** A source of the study with what is taken from it. */
export interface RegisteredSource extends Source {
  readonly figures: number
  readonly byQuality: readonly { readonly quality: Quality; readonly figures: number }[]
  readonly byTable: readonly { readonly table: string; readonly figures: number }[]
  /** Legal acts of the policy register that cite it. */
  readonly acts: number
}

export interface SourceRegister {
  readonly study: string
  readonly figures: number
  readonly byQuality: readonly { readonly quality: Quality; readonly figures: number }[]
  readonly sources: readonly RegisteredSource[]
  readonly conflicts: readonly SourceConflict[]
  /** Figures whose sources give a range. */
  readonly ranges: readonly FigureRange[]
  readonly list: readonly PlacedFigure[]
}

/** The register of sources: what each is, under which licence, how many figures of which quality come from it. */
export function sourceRegister(study: Study): SourceRegister {
  const list = figuresOf(study)
  const bySource = groupedBy(list, ({ figure }) => figure.source)
  const acts = groupedBy(study.register, ({ source }) => source)
  return {
    study: study.id,
    figures: list.length,
    byQuality: qualitiesOf(list),
    sources: study.sources.map((source) => {
      const own = bySource.get(source.id) ?? []
      const tables = groupedBy(own, ({ table }) => table)
      return {
        ...source,
        figures: own.length,
        byQuality: qualitiesOf(own),
        byTable: [...tables].map(([table, figures]) => ({ table, figures: figures.length })),
        acts: acts.get(source.id)?.length ?? 0,
      }
    }),
    conflicts: conflictsIn(study),
    ranges: rangesIn(list),
    list,
  }
}

function qualitiesOf(list: readonly PlacedFigure[]): { quality: Quality; figures: number }[] {
  const groups = groupedBy(list, ({ figure }) => figure.quality)
  return QUALITIES.flatMap((quality) => {
    const figures = groups.get(quality)?.length ?? 0
    return figures === 0 ? [] : [{ quality, figures }]
  })
}
