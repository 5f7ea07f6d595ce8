import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ROOT, readText } from '../support/repository.ts'

const MANIFEST = JSON.parse(readText('package.json')) as {
  readonly files: readonly string[]
  readonly scripts: { readonly build: string }
}

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A clone with this bootstrap, a command line of one line, and a bundler that only copies it and counts its runs. */
const FILES: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'shirube',
    version: '0.0.0',
    type: 'module',
    bin: { shirube: './electron/hosts/bootstrap/shirube.js' },
    files: MANIFEST.files,
    scripts: { prepack: MANIFEST.scripts.build },
    devDependencies: { vite: 'file:bundler' },
  }),
  'package-lock.json': JSON.stringify({
    name: 'shirube',
    version: '0.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'shirube', version: '0.0.0', devDependencies: { vite: 'file:bundler' } },
      bundler: { name: 'vite', version: '1.0.0', dev: true },
      'node_modules/vite': { resolved: 'bundler', link: true },
    },
  }),
  'bundler/package.json': JSON.stringify({ name: 'vite', version: '1.0.0' }),
  'bundler/bin/vite.js': `
    const { appendFileSync, cpSync, mkdirSync } = require('node:fs')
    const outDir = process.argv[process.argv.indexOf('--outDir') + 1]
    console.log('the bundler talks on standard output')
    setTimeout(() => {
      mkdirSync(outDir, { recursive: true })
      cpSync('electron/hosts/cli/main.ts', outDir + '/main.js')
      appendFileSync('builds.log', 'built\\n')
    }, 300)`,
  'electron/hosts/vite.config.ts': '',
  'electron/hosts/cli/main.ts': `
    process.stdout.write(JSON.stringify(process.argv.slice(2)))
    process.exitCode = 3`,
}

/** Writes such a clone into a folder of its own and returns the folder. */
export function writeSmallClone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-clone-'))
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  cpSync(join(ROOT, 'electron/hosts/bootstrap'), join(folder, 'electron/hosts/bootstrap'), { recursive: true })
  return folder
}

/** Runs a program to its end and keeps what it said. */
export function run(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** `shirube ...args` in such a clone. */
export function shirube(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return run(process.execPath, ['electron/hosts/bootstrap/shirube.js', ...args], { cwd: folder, env })
}
