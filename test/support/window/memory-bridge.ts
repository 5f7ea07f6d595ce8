import { type Bridge, type CallName, type Replies, type Reply, type Request, requestSchemas } from '#contract'
import type { StudyContent } from '../../../renderer/host/host.ts'

type Answers = { readonly [Name in CallName]: (request: Request<Name>) => Reply<Name> }

const done = <Name extends CallName>(value: Replies[Name]): Reply<Name> => ({ ok: true, value })

/** The desktop's end of the contract, in memory: requests are checked by the contract's own schemas, as in main. */
export function memoryBridge(studies: readonly StudyContent[]): Bridge {
  const journals = new Map<string, string[]>()
  let preferences: Replies['read-preferences'] = {}
  const read = (study: string): Reply<'read-study'> => {
    const found = studies.find((one) => one.study === study)
    return found === undefined ? { ok: false, error: { kind: 'unknown-study' } } : done<'read-study'>(found)
  }
  const answers: Answers = {
    'list-bundled-studies': () => done<'list-bundled-studies'>(studies.map(({ study, name }) => ({ study, name }))),
    'list-recent-studies': () => done<'list-recent-studies'>([]),
    'choose-study': () => ({ ok: false, error: { kind: 'cancelled' } }),
    'take-asked-study': () => done<'take-asked-study'>(null),
    'read-study': ({ study }) => read(study),
    'forget-study': () => done<'forget-study'>(null),
    'save-export': ({ name }) => done<'save-export'>({ name }),
    'save-study': ({ study, name }) => done<'save-study'>({ study: study ?? 'saved-study-AAAABBBB__', name }),
    'copy-text': () => done<'copy-text'>(null),
    'copy-picture': () => done<'copy-picture'>(null),
    'read-journal': ({ study }) =>
      done<'read-journal'>({ entries: journals.get(study) ?? [], torn: false, damagedLines: 0 }),
    'append-journal': ({ study, entry }) => {
      journals.set(study, [...(journals.get(study) ?? []), entry])
      return done<'append-journal'>(null)
    },
    'restart-journal': ({ study, entries }) => {
      journals.set(study, entries)
      return done<'restart-journal'>(null)
    },
    'read-preferences': () => done<'read-preferences'>(preferences),
    'write-preferences': (request) => {
      preferences = request.preferences
      return done<'write-preferences'>(null)
    },
  }

  function answer<Name extends CallName>(name: Name, request: unknown): Reply<Name> {
    const checked = requestSchemas[name].safeParse(request)
    if (!checked.success) {
      return {
        ok: false,
        error: { kind: 'bad-request', fields: checked.error.issues.map(({ path }) => path.join('.')) },
      }
    }
    return answers[name](checked.data as Request<Name>)
  }
  const isCall = (name: string): name is CallName => name in requestSchemas

  return {
    onAsked: () => undefined,
    call: (name, request) =>
      isCall(name)
        ? Promise.resolve(answer(name, structuredClone(request)))
        : Promise.resolve({ ok: false, error: { kind: 'refused' } }),
  }
}
