import { USD_2020_ONLY } from '../../domain/money.ts'
import { conversionTo } from '../../domain/units.ts'
import { yearAt } from '../../domain/years.ts'
import type { Run } from '../../engine/run.ts'
import type { Network } from '../../network/network.ts'
import { variablesOf } from '../../results/variable-registry.ts'
import { groupedBy } from '../../study/grouped-by.ts'
import type { PlausibilityIndicator, PlausibilityRange } from '../../study/study.ts'
import { statedReason } from '../findings.ts'
import type { Measurement } from './measurement.ts'
import { measurementsOf } from './measurements.ts'

/** Something that lies outside its range, over the years in which it does. */
export interface PlausibilityFinding {
  /** Variable, family, technology or commodity. */
  readonly subject: string
  readonly side: 'low' | 'high'
  /** Years outside: the first, the last and how many. */
  readonly from: number
  readonly to: number
  readonly count: number
  /** The year farthest outside, and its value in the unit of the range. */
  readonly year: number
  readonly value: number
  /** Why it is so, as the study states in `findings.csv`; null: open. */
  readonly reason: string | null
}

/** An indicator against its range, both in the unit in which the range is given. */
export interface PlausibilityCheck {
  readonly indicator: PlausibilityIndicator
  readonly of: string
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly source: string
  readonly quality: string
  readonly note: string
  /** How many values were judged; nought where the study has nothing of the kind. */
  readonly judged: number
  readonly least: number | null
  readonly greatest: number | null
  readonly findings: readonly PlausibilityFinding[]
}

export interface PlausibilityReport {
  readonly scenario: string
  readonly rule: string
  readonly checks: readonly PlausibilityCheck[]
}

/** Rounding of sums is no finding. */
const ROUNDING = 1e-9

/** Every range of the library against a run. A finding is something to be explained, not an error. */
export function plausibilityOfRun(network: Network, run: Run): PlausibilityReport {
  return {
    scenario: network.resolved.id,
    rule: network.rule,
    checks: network.resolved.study.plausibility.map((range) => checkOf(network, run, range)),
  }
}

function checkOf(network: Network, run: Run, range: PlausibilityRange): PlausibilityCheck {
  const { figure } = range
  const factor = factorToGiven(network, range)
  const measurements =
    factor === null
      ? []
      : measurementsOf(network, run, range).map((one) => ({ ...one, value: one.value * factor.measured }))
  const values = measurements.map(({ value }) => value)
  const bound = (value: number | null) => (value === null || factor === null ? null : value * factor.range)
  const low = bound(figure.low)
  const high = bound(figure.high)
  return {
    indicator: range.indicator,
    of: range.of,
    low,
    high,
    unit: figure.given.unit,
    source: figure.source,
    quality: figure.quality,
    note: figure.note,
    judged: values.length,
    least: values.length === 0 ? null : Math.min(...values),
    greatest: values.length === 0 ? null : Math.max(...values),
    findings: findingsOf(network, range.indicator, measurements, low, high),
  }
}

/** What a measured value, and a figure of the range, is multiplied by to be in the unit in which the range is given. */
function factorToGiven(
  network: Network,
  { indicator, of, unit, figure }: PlausibilityRange,
): { readonly measured: number; readonly range: number } | null {
  if (indicator === 'level') {
    const variable = variablesOf(network).get(of)
    if (variable === undefined) return null
    const conversion = conversionTo(variable.unit.replace('CO2-equiv', 'CO2e'), unit, USD_2020_ONLY)
    return conversion.ok ? { measured: conversion.value.factor, range: 1 } : null
  }
  const plain = conversionTo(figure.given.unit, unit, USD_2020_ONLY)
  const factor = plain.ok ? 1 / plain.value.factor : 1
  return { measured: factor, range: factor }
}

function findingsOf(
  network: Network,
  check: PlausibilityIndicator,
  measurements: readonly Measurement[],
  low: number | null,
  high: number | null,
): PlausibilityFinding[] {
  const outside = measurements.flatMap((one) => {
    const side = sideOf(one.value, low, high)
    return side === null ? [] : [{ subject: one.subject, year: yearAt(network.horizon, one.t), value: one.value, side }]
  })
  const groups = groupedBy(outside, ({ subject, side }) => `${subject}\n${side}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { subject, side } = first
    const isWorse = (a: number, b: number) => (side === 'low' ? a < b : a > b)
    const worst = group.reduce((most, one) => (isWorse(one.value, most.value) ? one : most), first)
    const to = group.at(-1)?.year ?? first.year
    const { year, value } = worst
    const { study, id: scenario } = network.resolved
    const years = { from: first.year, to }
    const reason = statedReason(study, { check, subject, side, scenario, rule: network.rule, ...years, value })
    return [{ subject, side, ...years, count: group.length, year, value, reason }]
  })
}

function sideOf(value: number, low: number | null, high: number | null): 'low' | 'high' | null {
  if (low !== null && value < low - ROUNDING * Math.abs(low)) return 'low'
  if (high !== null && value > high + ROUNDING * Math.abs(high)) return 'high'
  return null
}
