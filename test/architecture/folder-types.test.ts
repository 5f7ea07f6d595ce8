import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../support/repository.ts'

/** The names that a text may not say in a folder, as the compiler sees that whole folder. */
function unknownNames(folder: string, text: string): string[] {
  const configuration = ts.getParsedCommandLineOfConfigFile(join(ROOT, folder, 'tsconfig.json'), {}, PARSE_HOST)
  if (configuration === undefined) throw new Error(`${folder} has no tsconfig.json`)
  const planted = join(ROOT, folder, 'planted.ts')
  const host = ts.createCompilerHost(configuration.options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (path) => path === planted || fileExists.call(host, path)
  host.getSourceFile = (path, options, ...rest) =>
    path === planted ? ts.createSourceFile(path, text, options) : getSourceFile.call(host, path, options, ...rest)
  const { projectReferences = [] } = configuration
  const rootNames = [...configuration.fileNames, planted]
  const program = ts.createProgram({ rootNames, options: configuration.options, projectReferences, host })
  const file = program.getSourceFile(planted)
  return program.getSemanticDiagnostics(file).map(({ messageText }) => {
    const sentence = ts.flattenDiagnosticMessageText(messageText, '\n')
    return /^Cannot find name '(.+?)'/.exec(sentence)?.[1] ?? sentence
  })
}

const PARSE_HOST: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
  },
}

const HOST_NAMES = ['process', 'Buffer', 'document', 'window', 'performance', 'setTimeout', 'console', 'fetch']
const SAYS_THEM = `export const said = [${HOST_NAMES.join(', ')}]`

describe('the compiler knows what a folder can reach', () => {
  test.each(['model', 'renderer/charts/core', 'renderer/messages'])('%s has neither Node nor a browser', (folder) => {
    expect(unknownNames(folder, SAYS_THEM)).toEqual(HOST_NAMES)
  })

  test('electron/hosts has Node and no browser', () => {
    expect(unknownNames('electron/hosts', SAYS_THEM)).toEqual(['document', 'window'])
  })

  test('enums and parameter properties do not compile', () => {
    const sentences = unknownNames(
      'model',
      'export enum Gas { CH4 }\nexport class Row { constructor(readonly x: number) {} }',
    )
    expect(sentences).toHaveLength(2)
    expect(sentences.join(' ')).toContain('erasableSyntaxOnly')
  })

  test('an index may be out of bounds, and an optional property is not undefined', () => {
    const text = `export const f = (x: number[]): number => x[0]\nexport const o: { a?: number } = { a: undefined }`
    expect(unknownNames('model', text)).toHaveLength(2)
  })
})
