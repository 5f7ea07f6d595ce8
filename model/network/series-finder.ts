import type { Series } from '../study/study.ts'

/** Finds the series of a study by address parts, so that compilation reads like the format's tables. */
export class SeriesFinder {
  readonly #byId = new Map<string, Series>()

  constructor(series: Iterable<Series>) {
    for (const one of series) this.#byId.set(one.id, one)
  }

  find(...parts: readonly (string | null)[]): Series | undefined {
    return this.#byId.get(parts.filter((part) => part !== null).join('/'))
  }
}
