import type { Figure } from '../../study/study.ts'
import type { Scaling } from '../scaling.ts'
import type { LabelPart } from './label.ts'

/** How one number of a run was made, one level deep. */
export interface Explanation {
  readonly variable: string
  readonly year: number
  readonly value: number
  readonly unit: string
  /** Text in the syntax of math.js over the names of the inputs; with their values it gives `value`. */
  readonly formula: string
  readonly inputs: readonly ExplanationInput[]
  /** The procedure that decides where a formula alone does not; null where the formula says it all. */
  readonly algorithm: Algorithm | null
  /** Factors by which the study brings sources within the value to an inventory. */
  readonly scalings: readonly Scaling[]
}

export interface ExplanationInput {
  /** Name in the formula. */
  readonly name: string
  /** What it is called, in English, and part by part for other languages. */
  readonly label: string
  readonly parts: readonly LabelPart[]
  readonly value: number
  readonly unit: string
  /** Year that the input is of: often another than the explanation's. */
  readonly year: number
  /** The variable that explains this input further, in its `year`; null where there is nothing beneath. */
  readonly variable: string | null
  /** The sourced number of the study that this input is, where it is one. Its `value` differs where a lever has moved it. */
  readonly figure: Figure | null
}

/** What decides beside the formula. Closed, so that a host has a sentence for each. */
export type Algorithm =
  /** The study gives nothing here, so that nothing happens. */
  | 'nothing-given'
  /** Not installed yet, retired, or never built. */
  | 'nothing-stands'
  /** No choice is made here in this year. */
  | 'nothing-chosen'
  /** Strength that the scenario gives a policy, from its status or stated. */
  | 'scenario-strength'
  /** Years since its start over the years in which a policy comes into force. */
  | 'policy-ramp'
  /** Held at the year after which the scenario freezes technology. */
  | 'frozen'
  /** Computed year by year from fifty years before the base year on, from the figures of those years. */
  | 'sector-history'
  /** A stock without vintages leaves as one in its steady state does, by lifetime and shape. */
  | 'steady-stock'
  /** What is scrapped before its time goes oldest first. */
  | 'oldest-first'
  /** Surplus stock idles, highest running cost first. */
  | 'costliest-idles'
  /** The free shares are scaled until floors and free shares sum to one. */
  | 'bounded-shares'
  /** New plants for what targets, energy and reserve still miss. */
  | 'capacity-expansion'
  /** Plants run in the order of their running costs. */
  | 'merit-order'
  /** Storage fills the valleys and shaves the peaks of a season's day. */
  | 'storage-levelling'
  /** What is not needed is taken off variable plants first, then least loads, then must-run. */
  | 'curtailment'
  /** Conversions, mines and dispatch are solved together for what they ask of one another. */
  | 'conversion-chain'
  /** Prices rest on one another and are found by sweeps over the commodities. */
  | 'price-sweeps'
  /** The programme of the year chose it, at least cost within all constraints. */
  | 'least-cost'

export type ExplainFailure =
  | { readonly kind: 'unknown-variable'; readonly near: readonly string[] }
  | { readonly kind: 'unknown-year'; readonly first: number; readonly last: number }
