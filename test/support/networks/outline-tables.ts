import { isGas } from '../../../model/domain/gas.ts'
import type { Demand, EmissionFactor, Removal, Share, Supply, SupplyParameter } from '../../../model/study/study.ts'
import { seriesOf } from './outline-series.ts'
import type { CommodityOutline, Path, StudyOutline, TechnologyOutline } from './study-outline.ts'

export function suppliesOf(commodity: string, { supply, margin, marginBySector }: CommodityOutline): Supply[] {
  const rows = Object.entries(supply ?? {}).map(([parameter, path]) => ({
    commodity,
    parameter: parameter as SupplyParameter,
    sector: null,
    series: seriesOf(`supply/${commodity}/${parameter}`, path),
  }))
  const general: Supply[] =
    margin === undefined
      ? []
      : [{ commodity, parameter: 'margin', sector: null, series: seriesOf(`supply/${commodity}/margin`, margin) }]
  const bySector = Object.entries(marginBySector ?? {}).map(([sector, path]) => ({
    commodity,
    parameter: 'margin' as const,
    sector,
    series: seriesOf(`supply/${commodity}/margin/${sector}`, path),
  }))
  return [...rows, ...general, ...bySector]
}

export function demandsOf(service: string, { demand }: CommodityOutline): Demand[] {
  if (demand === undefined) return []
  const row = (parameter: Demand['parameter'], path: Path | undefined, driver: string | null = null): Demand[] => {
    const id = ['demands', service, parameter, driver].filter((part) => part !== null).join('/')
    return path === undefined ? [] : [{ service, parameter, driver, series: seriesOf(id, path) }]
  }
  return [
    ...row('base', demand.base),
    ...Object.entries(demand.elasticity ?? {}).flatMap(([driver, path]) => row('elasticity', path, driver)),
    ...row('trend', demand.trend),
    ...row('adjustment', demand.adjustment),
  ]
}

export function sharesOf(technology: string, { output, stockShare, salesShare }: TechnologyOutline): Share[] {
  const share = (of: Share['of'], path: Path | undefined): Share[] =>
    path === undefined
      ? []
      : [{ commodity: output, technology, of, series: seriesOf(`shares/${output}/${technology}/${of}`, path) }]
  return [...share('stock', stockShare), ...share('sales', salesShare)]
}

export function carbonFactors(commodities: readonly (readonly [string, CommodityOutline])[]): EmissionFactor[] {
  return commodities.flatMap(([commodity, { co2 }]) => {
    const series = seriesOf(`emission_factors/${commodity}/CO2`, co2 ?? 0)
    return co2 === undefined ? [] : [{ commodity, sector: null, technology: null, gas: 'CO2' as const, series }]
  })
}

export function otherFactors({ emissionFactors, sectors }: StudyOutline): EmissionFactor[] {
  return Object.entries(emissionFactors ?? {}).flatMap(([key, path]) => {
    const [commodity = '', ...rest] = key.split('/')
    const gas = rest.at(-1) ?? ''
    const place = rest.length > 1 ? (rest[0] ?? null) : null
    const isSector = place !== null && (sectors ?? ['all']).includes(place)
    if (!isGas(gas)) throw new Error(`"${key}" ends with no gas`)
    const series = seriesOf(`emission_factors/${key}`, path)
    return [{ commodity, sector: isSector ? place : null, technology: isSector ? null : place, gas, series }]
  })
}

export function removalsOf({ removals }: StudyOutline): Removal[] {
  return (removals ?? []).flatMap(({ removal, technology, removes, parameters }) => [
    ...Object.entries(parameters).map(([parameter, path]) => ({
      removal,
      technology,
      parameter: parameter as Removal['parameter'],
      gas: null,
      series: seriesOf(`removals/${removal}/${technology}/${parameter}`, path),
    })),
    ...Object.entries(removes).flatMap(([gas, path]) =>
      isGas(gas)
        ? [
            {
              removal,
              technology,
              parameter: 'removal' as const,
              gas,
              series: seriesOf(`removals/${removal}/${technology}/removal/${gas}`, path),
            },
          ]
        : [],
    ),
  ])
}
