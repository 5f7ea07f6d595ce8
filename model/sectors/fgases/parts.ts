import type { Parameter, Part } from '../sector-module.ts'
import { KIGALI_GROUPS } from './kigali-schedule.ts'
import { REFRIGERANT_NAMES } from './refrigerants.ts'

/** Applications with their categories of the common reporting tables: each is a part of the table. */
export const APPLICATIONS = {
  'commercial-refrigeration': { category: '2.F.1.a', doc: 'Refrigeration of shops and stores' },
  'domestic-refrigeration': { category: '2.F.1.b', doc: 'Refrigerators of households' },
  'industrial-refrigeration': { category: '2.F.1.c', doc: 'Food processing and cold storage' },
  'transport-refrigeration': { category: '2.F.1.d', doc: 'Refrigerated trucks, containers, ships' },
  'mobile-air-conditioning': { category: '2.F.1.e', doc: 'Air conditioning of vehicles' },
  'stationary-air-conditioning': { category: '2.F.1.f', doc: 'Room air conditioners and chillers' },
  foam: { category: '2.F.2', doc: 'Closed-cell foam' },
  'fire-protection': { category: '2.F.3', doc: 'Extinguishers and flooding systems' },
  aerosol: { category: '2.F.4', doc: 'Propellants: half escapes in the year of sale, half in the next (equation 7.6)' },
  switchgear: { category: '2.G.1', doc: 'Electrical equipment with sulphur hexafluoride' },
} as const

export type Application = keyof typeof APPLICATIONS

export const APPLICATION_NAMES = Object.keys(APPLICATIONS) as readonly Application[]

const share = (name: string, required: boolean, doc: string): Parameter => ({
  name,
  unit: '1',
  range: 'share',
  by: null,
  required,
  doc,
})

const filling = (name: string, required: boolean, doc: string): Parameter => ({
  name,
  unit: '1',
  range: 'share',
  by: { words: REFRIGERANT_NAMES },
  required,
  sumsToOne: true,
  doc,
})

const PARAMETERS: readonly Parameter[] = [
  {
    name: 'new-equipment',
    unit: 'million unit',
    range: 'not-negative',
    by: null,
    required: false,
    record: true,
    doc: 'Equipment filled in a year; beside what energy technologies build',
  },
  {
    name: 'charge',
    unit: 'kg/unit',
    range: 'not-negative',
    by: null,
    required: true,
    doc: 'm: filling of new equipment',
  },
  {
    name: 'lifetime',
    unit: '1',
    range: 'not-negative',
    by: null,
    required: true,
    doc: 'd: whole years that equipment works (equation 7.14)',
  },
  share('container-loss', false, 'c: escapes from containers, of what is delivered (equation 7.11)'),
  share('filling-loss', false, 'k: escapes as new equipment is filled, of the filling (equation 7.12)'),
  share('leak', true, 'x: escapes in a year, of the bank (equation 7.13)'),
  share('serviced', false, 's: share of the leak that servicing fills up again'),
  share('recovery', false, 'eta: recovered at the end of life, of what is left (equation 7.14)'),
  filling('filling', true, 'Share of new filling by mass'),
  filling('alternative', false, 'What takes its place under a phase-down'),
]

export const FGAS_PARTS: readonly Part[] = [
  ...APPLICATION_NAMES.map((name) => ({ name, doc: APPLICATIONS[name].doc, parameters: PARAMETERS })),
  {
    name: 'technology',
    doc: 'A technology of the energy system that is such equipment. The item is its id in technologies.csv',
    itemsOf: 'technologies',
    parameters: [
      {
        name: 'per-energy',
        unit: 'million unit/PJ',
        range: 'not-negative',
        by: { parts: APPLICATION_NAMES },
        required: false,
        doc: 'New pieces of equipment per new capacity in energy',
      },
      {
        name: 'per-travel',
        unit: 'million unit/Gpkm',
        range: 'not-negative',
        by: { parts: APPLICATION_NAMES },
        required: false,
        doc: 'New pieces of equipment per new capacity in travel',
      },
    ],
  },
  {
    name: 'consumption',
    doc: 'Limits on what is bought, Kigali Amendment',
    parameters: [
      {
        name: 'baseline',
        unit: 'kt',
        range: 'not-negative',
        by: null,
        required: true,
        doc: 'HFC and share of HCFC in the baseline years, CO2 equivalents of AR4 as in annex F',
      },
      {
        name: 'cut',
        unit: '1',
        range: 'share',
        by: { words: KIGALI_GROUPS },
        required: true,
        doc: 'Cut below the baseline in a year, by the group of the country',
      },
    ],
  },
]
