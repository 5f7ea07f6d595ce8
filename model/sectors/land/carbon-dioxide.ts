import { number } from '../equation.ts'

/** kt of carbon dioxide per Mt of carbon. */
export const CARBON_DIOXIDE = number((1000 * 44) / 12)
