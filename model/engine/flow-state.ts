import type { Network } from '../network/network.ts'

/** What technologies take and make beside their main output, in columns. `F` flows, `B` by-products, `L` technologies. */
export interface FlowState {
  /** Flows of technology l: `order[first[l]] .. order[first[l + 1] - 1]`. */
  readonly first: Int32Array
  readonly order: Int32Array
  /** By-products of technology l: `firstMade[l] .. firstMade[l + 1] - 1`. */
  readonly firstMade: Int32Array
  /** Commodity of each flow, and vintage row of its specific input. */
  readonly commodity: Int32Array
  readonly intensity: Int32Array
  /** Share of a flow after blending x energy that removal processes take, `[f * N + t]`. */
  readonly factor: Float64Array
  /** What a unit of activity takes and makes by the paths of the year, whatever its vintage: `[t * F + f]`, `[t * B + b]`. */
  readonly calendarInput: Float64Array
  readonly calendarYield: Float64Array
  /** By flow, this year: stock-average specific input x factor; by by-product: stock-average yield. */
  readonly input: Float64Array
  readonly yield: Float64Array
  /** Amounts that go with this year's activity. */
  readonly taken: Float64Array
  readonly made: Float64Array
}

export function createFlows({ technologies, flows, byproducts, yearCount }: Network): FlowState {
  const first = new Int32Array(technologies.length + 1)
  const firstMade = new Int32Array(technologies.length + 1)
  for (const node of technologies) {
    first[node.index + 1] = first[node.index]! + node.flows.length
    firstMade[node.index + 1] = firstMade[node.index]! + node.byproducts.length
  }
  return {
    first,
    order: Int32Array.from(technologies.flatMap((node) => node.flows)),
    firstMade,
    commodity: Int32Array.from(flows, ({ commodity }) => commodity),
    intensity: Int32Array.from(flows, ({ intensity }) => intensity),
    factor: new Float64Array(flows.length * yearCount),
    calendarInput: new Float64Array(flows.length * yearCount),
    calendarYield: new Float64Array(byproducts.length * yearCount),
    input: new Float64Array(flows.length),
    yield: new Float64Array(byproducts.length),
    taken: new Float64Array(flows.length),
    made: new Float64Array(byproducts.length),
  }
}
