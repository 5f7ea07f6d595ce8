#!/usr/bin/env node
// The `shirube` command: installs and builds what is missing, then becomes the command line.
// The rest is imported only once the Node version is known to understand it.
import { nodeVersionProblem } from './node-version.js'

const problem = nodeVersionProblem(process.versions.node)
if (problem !== null) {
  process.stderr.write(`shirube: ${problem}\n`)
  process.exit(4)
}
const { endWith } = await import('./failure.js')
try {
  const { readyCommandLine } = await import('./ready.js')
  const { pathToFileURL } = await import('node:url')
  await import(pathToFileURL(await readyCommandLine()).href)
} catch (error) {
  endWith(error)
}
