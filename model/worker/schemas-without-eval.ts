import { z } from 'zod'

/** Zod tries `new Function` when a schema is made; the content security policy forbids it. Imported before any schema. */
z.config({ jitless: true })
