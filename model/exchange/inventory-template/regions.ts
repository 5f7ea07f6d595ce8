/**
 * Regions by which the tables of tier 1 differ, as fine as the finest of them (the composition of waste, IPCC 2006 V5
 * table 2.3); a row names all those that its own table takes together.
 */
export const REGIONS = [
  'east-asia',
  'south-east-asia',
  'south-asia',
  'western-asia',
  'northern-africa',
  'western-africa',
  'middle-africa',
  'eastern-africa',
  'southern-africa',
  'caribbean',
  'central-america',
  'south-america',
  'north-america',
  'eastern-europe',
  'western-europe',
  'oceania',
] as const

export type Region = (typeof REGIONS)[number]

export { CLIMATES } from '../../sectors/waste/parts.ts'
