import type { Network } from '../network/network.ts'

/** What one unit of activity takes and makes beside its main output. */
export interface FlowState {
  /** Share of a flow after blending x energy that removal processes take, `[f * N + t]`. */
  readonly factor: Float64Array
  /** By flow, this year: stock-average specific input x factor. */
  readonly input: Float64Array
  /** By by-product, this year: stock-average yield. */
  readonly yield: Float64Array
}

export function createFlows({ flows, byproducts, yearCount }: Network): FlowState {
  return {
    factor: new Float64Array(flows.length * yearCount),
    input: new Float64Array(flows.length),
    yield: new Float64Array(byproducts.length),
  }
}
