import { type CallFailure, type CallName, type Replies, type Request, requestSchemas } from '#contract'
import type { Result } from '#model'
import type { z } from 'zod'

/** Who sent a request, as the browser process knows it; a page cannot forge it. */
export interface Sender {
  /** The origin of the frame; empty where the frame is gone. */
  readonly origin: string
  readonly isMainFrame: boolean
  /** The frame belongs to the application's own window. */
  readonly isOurWindow: boolean
}

/** What does the work of each call, once its sender and its request have been judged. */
export type Handlers = {
  readonly [Name in CallName]: (request: Request<Name>) => Promise<Result<Replies[Name], CallFailure>>
}

/** What the answering needs from its host. */
export interface CallHost {
  readonly origin: string
  readonly handlers: Handlers
  readonly log: (what: string) => void
}

/** The answer to one request: plain data in every case. A handler that throws is a bug and is logged as one. */
export async function answerCall(
  { origin, handlers, log }: CallHost,
  sender: Sender,
  name: unknown,
  request: unknown,
): Promise<Result<unknown, CallFailure>> {
  if (sender.origin !== origin || !sender.isMainFrame || !sender.isOurWindow) {
    const frame = sender.isMainFrame ? 'page' : 'frame'
    log(`a call of a ${frame} of ${sender.origin || 'no origin'}`)
    return { ok: false, error: { kind: 'refused' } }
  }
  if (!isCallName(name)) {
    log(`a call that is not in the contract: ${typeof name === 'string' ? name : typeof name}`)
    return { ok: false, error: { kind: 'refused' } }
  }
  return answerKnown(handlers, name, request, log)
}

async function answerKnown<Name extends CallName>(
  handlers: Handlers,
  name: Name,
  request: unknown,
  log: (what: string) => void,
): Promise<Result<unknown, CallFailure>> {
  const schema: z.ZodType<Request<Name>> = schemaOf(name)
  const parsed = schema.safeParse(request)
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))]
    log(`a request of ${name} that does not fit: ${fields.join(', ') || 'as a whole'}`)
    return { ok: false, error: { kind: 'bad-request', fields } }
  }
  return handlers[name](parsed.data)
}

/** Every schema parses to the request of its own name; the compiler cannot follow that through the table. */
const schemaOf = <Name extends CallName>(name: Name): z.ZodType<Request<Name>> =>
  requestSchemas[name] as unknown as z.ZodType<Request<Name>>

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(requestSchemas, name)
