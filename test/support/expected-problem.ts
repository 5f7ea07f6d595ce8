import type { Problem } from '../../model/domain/problem.ts'
import type { StudyFile } from '../../model/study/load-study.ts'
import { lineOf, withCell } from './change-study.ts'
import { readStudy } from './read-study.ts'

/** The small study that the tests of bad input change. */
export const mini = readStudy('mini')

/** Line of the small study's file that starts so. */
export const at = (path: string, start: string): number => lineOf(mini, path, start)

/** A problem as the loader states it, with nothing in the fields not given. */
export function problem(kind: Problem['kind'], file: string, facts: Partial<Problem> = {}): Problem {
  return { severity: 'error', kind, file, row: null, column: null, found: null, allowed: null, detail: {}, ...facts }
}

/** The study with one cell changed. */
export function cell(path: string, start: string, column: string, text: string): readonly StudyFile[] {
  return withCell(mini, path, at(path, start), column, text)
}

export const PATHS = 'technology_paths.csv'
