import type { Result } from '#model'
import { z } from 'zod'
import { documentSchemas } from './document-schemas.ts'
import type { Failure } from './failure.ts'

const names = Object.keys(documentSchemas)

const isName = (name: string): name is keyof typeof documentSchemas => names.includes(name)

/** `shirube schema`: JSON Schema (draft 2020-12) of one document, or of all of them under their names. */
export function schemaText(name: string | null): Result<string, Failure> {
  if (name !== null && !isName(name)) {
    return { ok: false, error: { kind: 'no-such-document', found: name, known: names } }
  }
  const schema =
    name === null
      ? Object.fromEntries(Object.entries(documentSchemas).map(([key, form]) => [key, z.toJSONSchema(form)]))
      : z.toJSONSchema(documentSchemas[name])
  return { ok: true, value: `${JSON.stringify(schema, null, 2)}\n` }
}
