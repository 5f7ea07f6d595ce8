import { err, ok, type Result } from '../domain/result.ts'
import type { Problem } from '../domain/problem.ts'
import { assembleStudy } from './assemble/assemble-study.ts'
import { countryOf } from './assemble/country.ts'
import { checkPackage } from './checks/package.ts'
import { checkDuplicates } from './checks/duplicates.ts'
import { checkFeeding } from './checks/feeding.ts'
import { idListsOf } from './checks/id-lists.ts'
import { checkReferences } from './checks/references.ts'
import { readDocuments } from './documents/read-documents.ts'
import type { Study } from './study.ts'
import type { StudyFile } from './study-file.ts'
import { moneyOf } from './assemble/library.ts'
import { readTables } from './tables/read-tables.ts'

export type { StudyFile }

export interface LoadedStudy {
  readonly study: Study
  readonly warnings: readonly Problem[]
}

/**
 * A study from its files, or everything that is wrong with them at once, in the order of files and lines. Nothing
 * half-loads: one error anywhere, and there is no study. Unknown files and columns are warnings, which come with the
 * study.
 *
 * Numbers are converted to canonical units (see `scenarios/README.md`), prices through the library's exchange rates
 * and US deflators to USD of 2020.
 */
export function loadStudy(files: readonly StudyFile[]): Result<LoadedStudy, readonly Problem[]> {
  const problems: Problem[] = []
  const textOf = new Map(files.map(({ path, text }) => [path, text]))
  const name = checkPackage(files, problems)
  if (name === 'other-format') return err(problems)
  const readings = readTables(textOf, problems)
  const documents = readDocuments(textOf, problems)
  const lists = idListsOf(readings, documents.policies === null ? documents.policyState : documents.policies.document)
  checkReferences(readings, lists, problems)
  checkDuplicates(readings, problems)
  problems.push(...checkFeeding(readings))
  const country = documents.country === null ? null : countryOf(documents.country, lists, problems)
  const money = moneyOf(readings, problems)
  const study =
    country === null
      ? null
      : assembleStudy(
          { readings, country, money, problems, spoiled: new Set(), addresses: new Map() },
          { id: name ?? '', lists, documents },
        )
  const errors = problems.filter((problem) => problem.severity === 'error')
  // The country says where the library is: without the one nobody knows whether the other is missing.
  const told = country === null ? problems.filter((problem) => !isOfLibrary(problem)) : problems
  if (errors.length > 0 || study === null) return err(inOrder(told))
  return ok({ study, warnings: inOrder(problems) })
}

/** Missing files, then by file in order of first mention, then by line; each problem once. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map((problem) => problem.file))]
  const place = new Map(files.map((file, index) => [file, index]))
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...unique.values()].sort(
    (a, b) =>
      Number(isMissing(b)) - Number(isMissing(a)) ||
      (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0) ||
      (a.row ?? 0) - (b.row ?? 0),
  )
}

const isMissing = ({ kind }: Problem): boolean => kind === 'missing-file'
const isOfLibrary = (problem: Problem): boolean => isMissing(problem) && problem.file.startsWith('library/')
