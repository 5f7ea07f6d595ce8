import { describe, expect, it, vi } from 'vitest'
import { createAskedStudy, studyInArguments } from '../../electron/hosts/studies/asked-study.ts'

describe('what the system asks to open', () => {
  it('is the file among the arguments, from the folder in which it was named', () => {
    expect(studyInArguments(['.', 'plans/viet-nam.shirube'], '/studies/plans-of-2026')).toBe(
      '/studies/plans-of-2026/plans/viet-nam.shirube',
    )
    expect(studyInArguments(['/data/Nam.SHIRUBE'], '/studies')).toBe('/data/Nam.SHIRUBE')
  })

  it('is none among switches and other files', () => {
    expect(studyInArguments(['--user-data-dir=/data/x.shirube', 'notes.txt', '.'], '/studies')).toBeNull()
  })

  it('is the last of several, and is taken once', () => {
    const nudge = vi.fn()
    const asked = createAskedStudy(nudge)
    asked.ask('/a/one.shirube')
    asked.ask('/a/two.shirube')
    expect(nudge).toHaveBeenCalledTimes(2)
    expect(asked.take()).toEqual({ from: 'file', path: '/a/two.shirube', name: 'two.shirube' })
    expect(asked.take()).toBeNull()
  })
})
