import { randomBytes } from 'node:crypto'
import type { StudyPlace } from './study-place.ts'

/** Gives a token for a place, the same for the same place, and finds the place again. Tokens live as long as it does. */
export interface StudyTokens {
  tokenOf(place: StudyPlace): string
  placeOf(token: string): StudyPlace | null
}

export function createStudyTokens(): StudyTokens {
  const places = new Map<string, StudyPlace>()
  const tokens = new Map<string, string>()
  return {
    tokenOf(place) {
      const known = tokens.get(place.path)
      if (known !== undefined) return known
      const token = randomBytes(16).toString('base64url')
      tokens.set(place.path, token)
      places.set(token, place)
      return token
    },
    placeOf: (token) => places.get(token) ?? null,
  }
}
