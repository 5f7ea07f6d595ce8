import type { CompileOptions } from '#model'
import type { Selection } from './protocol.ts'

/** What is asked instead of the scenario's own rule and the study's own warming potentials. */
export const optionsOf = ({ rule, gwp }: Omit<Selection, 'scenario'>): CompileOptions => ({
  ...(rule === null ? {} : { rule }),
  ...(gwp === null ? {} : { gwp }),
})
