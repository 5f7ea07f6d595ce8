import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The built pages, whole: path inside the folder, with forward slashes, to content. */
export type PageFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/**
 * Reads every regular file of a folder and below. What is served is this map and nothing else, so no address can leave
 * the folder, links are never followed, and a program that runs keeps its pages while newer ones are built.
 * Throws where the folder cannot be read.
 */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const paths = await pathsWithin(folder, '')
  const contents = await Promise.all(
    paths.map(async (path) => [path, Uint8Array.from(await readFile(join(folder, path)))] as const),
  )
  return new Map(contents)
}

async function pathsWithin(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => `${prefix}${name}`)
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${prefix}${name}/`)
  const nested = await Promise.all(folders.map((inner) => pathsWithin(folder, inner)))
  return [...files, ...nested.flat()]
}
