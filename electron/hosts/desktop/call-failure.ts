import { dirname, isAbsolute, relative, sep } from 'node:path'
import type { CallFailure } from '#contract'
import type { FileFailure } from '../files/file-failure.ts'

/**
 * A file's failure as a page may know it: the file is named from the folder that holds `place`, so a page learns nothing
 * of where on the machine that is.
 */
export function callFailure(failure: FileFailure, place: string): CallFailure {
  const { path, ...rest } = failure
  return { ...rest, file: namedFrom(dirname(place), path) }
}

function namedFrom(folder: string, path: string): string {
  if (!isAbsolute(path)) return path
  const way = relative(folder, path)
  return (way.startsWith('..') || isAbsolute(way) ? path.slice(path.lastIndexOf(sep) + 1) : way).split(sep).join('/')
}
