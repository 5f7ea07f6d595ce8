import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CliText } from '#messages'
import {
  checkTierOne,
  CLIMATES,
  inventoryTemplate,
  type Problem,
  readTierOne,
  REGIONS,
  type Result,
  sourcesOfFrame,
} from '#model'
import { packageHere } from '../files/package-folder.ts'
import { readStudyFolder, type StudyFile } from '../files/study-folder.ts'
import { exitCodes } from './exit-codes.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation, UsageProblem } from './invocation.ts'
import { studyId, writeStudy } from './write-study.ts'

const TEMPLATES = ['inventory'] as const
/** Where the frame of a study lies among the tables of tier 1. */
const FRAME = 'study/'

/**
 * `shirube template inventory ISO3 --region R --climate C --between BASE,END --out STUDY`: writes a study of a country
 * without data, with the defaults of tier 1 and an empty cell wherever the country has to say. A folder that holds a
 * study already is left alone.
 */
export async function templateCommand(asked: Invocation, host: Host, text: CliText): Promise<Result<Output, Failure>> {
  const wrong = usageProblem(asked)
  if (wrong !== null) return { ok: false, error: { kind: 'usage', problem: wrong } }
  const [, iso3 = ''] = asked.operands
  const { region, climate, between } = asked
  const folder = resolve(host.folder, asked.out ?? '.')
  if (existsSync(join(folder, 'datapackage.json'))) return { ok: false, error: { kind: 'study-there', path: folder } }
  const shipped = await readShipped()
  if (!shipped.ok) return shipped
  const { tierOne, frame, library } = shipped.value
  const problems: Problem[] = []
  const tables = readTierOne(tierOne, problems)
  if (problems.length === 0) problems.push(...checkTierOne(tables, sourcesOfFrame(frame)))
  if (problems.length > 0) return { ok: false, error: { kind: 'study-has-problems', problems } }
  const [baseYear = 0, endYear = 0] = between ?? []
  const of = { study: studyId(folder), iso3, region: region ?? '', climate: climate ?? '', baseYear, endYear }
  const files = inventoryTemplate(tables, frame, library, of)
  const written = await writeStudy(folder, files)
  if (!written.ok) return written
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.template/1',
        ok: true,
        template: 'inventory',
        country: iso3,
        region,
        climate,
        study: { id: of.study, formatVersion: 1 },
        folder,
        files: files.map(({ path }) => path),
      }),
      exitCode: exitCodes.ok,
      notices: [],
      text: () => `${[text.written({ count: files.length, folder }), text.template.next({ folder })].join('\n')}\n`,
    },
  }
}

function usageProblem({
  operands: [template = '', iso3 = ''],
  region,
  climate,
  between,
}: Invocation): UsageProblem | null {
  const wrong = (option: string, found: string, allowed: string): UsageProblem => ({
    kind: 'value-wrong',
    option,
    found,
    allowed,
  })
  if (!TEMPLATES.some((known) => known === template)) return wrong('TEMPLATE', template, TEMPLATES.join(', '))
  if (!/^[A-Z]{3}$/.test(iso3)) return wrong('COUNTRY', iso3, 'KHM')
  if (!REGIONS.some((known) => known === region)) return wrong('--region', region ?? '', REGIONS.join(', '))
  if (!CLIMATES.some((known) => known === climate)) return wrong('--climate', climate ?? '', CLIMATES.join(', '))
  const [base, end, ...more] = between ?? []
  return base === undefined || end === undefined || more.length > 0 || end <= base
    ? wrong('--between', (between ?? []).join(','), '2020,2050')
    : null
}

interface Shipped {
  readonly tierOne: readonly StudyFile[]
  readonly frame: readonly StudyFile[]
  readonly library: readonly StudyFile[]
}

/** What the product has of tier 1, and the library that studies share. */
async function readShipped(): Promise<Result<Shipped, Failure>> {
  const scenarios = join(packageHere().folder, 'scenarios')
  const [tier, shared] = await Promise.all(['tier1', 'library'].map((name) => readStudyFolder(join(scenarios, name))))
  if (tier?.ok !== true || shared?.ok !== true) {
    const failed = [tier, shared].find((one) => one !== undefined && !one.ok)
    if (failed === undefined || failed.ok) throw new Error('Tables of tier 1 that are neither there nor missing')
    return { ok: false, error: { kind: 'cannot-read', failure: failed.error } }
  }
  const isFrame = ({ path }: StudyFile): boolean => path.startsWith(FRAME)
  return {
    ok: true,
    value: {
      tierOne: tier.value.files.filter((file) => !isFrame(file)),
      frame: tier.value.files.filter(isFrame).map(({ path, text }) => ({ path: path.slice(FRAME.length), text })),
      library: shared.value.files.map(({ path, text }) => ({ path: `library/${path}`, text })),
    },
  }
}
