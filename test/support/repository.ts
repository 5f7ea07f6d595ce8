import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Made, not written: never judged. */
const MADE = ['.git', '.build', 'node_modules', 'charts', 'coverage']

/** Every file of the repository, as a path relative to its root with `/` between folders. */
export function repositoryFiles(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter(({ name }) => !MADE.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? filesWithin(entry.name) : [entry.name]))
    .sort()
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

function filesWithin(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesWithin(path) : [path]
  })
}
