// Prints "<passed> <failed>" from the summary of `npm test`: every test, and every other stage as one.
import { readFileSync } from 'node:fs'

const { stages, tests } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const others = stages.filter(({ name }) => name !== 'tests')
const ok = others.filter((stage) => stage.ok).length
const { passed, failed } = tests ?? { passed: 0, failed: 0 }
const tested = stages.find(({ name }) => name === 'tests')
// Vitest can fail without a failed test: a file that does not load, an error nobody caught.
const unexplained = failed === 0 && tested?.ok !== true ? 1 : 0
process.stdout.write(`${passed + ok} ${failed + others.length - ok + unexplained}\n`)
