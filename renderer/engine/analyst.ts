import type { StudyFile } from '#model'
import type { EngineClient } from './engine-client.ts'

/** The questions that take many runs. */
export type Analyses = Pick<EngineClient, 'effects' | 'goal' | 'sweep' | 'pricing' | 'potential' | 'change'>

/** An engine of its own for questions of many runs, so that levers stay live while it works. */
export interface Analyst extends Analyses {
  /** Takes the study that is open now; what it is asked from here on is of this one. */
  readonly study: (files: readonly StudyFile[]) => void
  readonly close: () => void
}

/** Its worker begins with the first question: whoever asks none has none. */
export function createAnalyst(begin: () => EngineClient): Analyst {
  let client: EngineClient | null = null
  let files: readonly StudyFile[] | null = null
  /** The study as the engine has it; null where it has another one, or none. */
  let opening: Promise<unknown> | null = null

  async function ready(): Promise<EngineClient> {
    client ??= begin()
    const engine = client
    if (files !== null) opening ??= engine.open(files)
    await opening
    return engine
  }

  return {
    study(next) {
      files = next
      opening = null
    },
    effects: async (...asked) => (await ready()).effects(...asked),
    goal: async (...asked) => (await ready()).goal(...asked),
    sweep: async (...asked) => (await ready()).sweep(...asked),
    pricing: async (...asked) => (await ready()).pricing(...asked),
    potential: async (...asked) => (await ready()).potential(...asked),
    change: async (...asked) => (await ready()).change(...asked),
    close() {
      client?.close()
      client = null
    },
  }
}
