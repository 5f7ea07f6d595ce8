import type { z } from 'zod'
import { countrySchema } from './documents/country.ts'
import { datapackageSchema } from './documents/datapackage.ts'
import { policySchema } from './documents/policy-list.ts'
import { overrideSchema, scenarioSchema } from './documents/scenario.ts'
import { TABLE_ENTRIES } from './tables/table-list.ts'
import type { Columns, TableSchema } from './tables/table-schema.ts'
import { provenanceColumns } from './tables/provenance-columns.ts'

interface DocumentDoc {
  readonly file: string
  readonly doc: string
  readonly schema: z.ZodObject
}

const DOCUMENTS: readonly DocumentDoc[] = [
  {
    file: 'datapackage.json',
    doc: 'Descriptor of the folder: a Data Package, version 2. Other keys are kept and not read.',
    schema: datapackageSchema,
  },
  { file: 'country.yaml', doc: 'What the study is about, and its years.', schema: countrySchema },
  {
    file: 'policies.yaml',
    doc: 'Instruments: what legal acts do to the model. A list under the key `policies`; each item has:',
    schema: policySchema,
  },
  { file: 'scenarios/<id>.yaml', doc: 'One scenario a file.', schema: scenarioSchema },
  { file: 'scenarios/<id>.yaml: set', doc: 'An item of the list: one number set otherwise.', schema: overrideSchema },
]

/** Every file and column of a study as Markdown, written from the schemas by which the loader reads. */
export function referencePage(): string {
  const shared = new Set(Object.keys(provenanceColumns))
  const documents = DOCUMENTS.map(({ file, doc, schema }) =>
    [`### \`${file}\``, doc, markdownTable(['key', 'what it is'], keyRows(schema))].join('\n\n'),
  )
  const provenance = ['### Columns of every number', markdownTable(COLUMN_HEADS, columnRows(provenanceColumns))].join(
    '\n\n',
  )
  const tables = TABLE_ENTRIES.map(([, schema]) => tableSection(schema, shared))
  return [...documents, provenance, ...tables].join('\n\n')
}

const COLUMN_HEADS = ['column', 'form', 'what it is'] as const

function keyRows({ shape }: z.ZodObject): string[][] {
  return Object.entries(shape).map(([key, schema]) => [`\`${key}\``, (schema as z.ZodType).description ?? ''])
}

function tableSection(schema: TableSchema<Columns>, shared: ReadonlySet<string>): string {
  const own = Object.entries(schema.columns).filter(
    ([name]) => !(shared.has(name) && 'quality' in schema.columns) || schema.key.includes(name),
  )
  const key = schema.key.map((name) => `\`${name}\``).join(', ')
  const rows = { unique: 'one row a key', series: 'a row for each year', sum: 'rows with the same key add' }[
    schema.rows
  ]
  const number = 'quality' in schema.columns ? ' Has the columns of every number.' : ''
  const facts = `Key: ${key} (${rows}). ${schema.required ? 'Required.' : 'Optional.'}${number}`
  return [
    `### \`${schema.file}\``,
    `${schema.doc} ${facts}`,
    markdownTable(COLUMN_HEADS, columnRows(Object.fromEntries(own))),
  ].join('\n\n')
}

function columnRows(columns: Columns): string[][] {
  return Object.entries(columns).map(([name, { cell, doc }]) => [`\`${name}\``, cell.form, doc])
}

function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
