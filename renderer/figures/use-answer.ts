import { useEffect, useState } from 'react'
import type { Result } from '#model'

export interface Answered<T, E> {
  /** The newest answer that came; null before the first. */
  readonly value: T | null
  /** Why the newest question has no answer. */
  readonly failure: E | null
  /** Whether the newest question still waits; what is shown is then the answer to an older one. */
  readonly isWaiting: boolean
}

type Question<T, E> = () => Promise<Result<T, E>>

interface Kept<T, E> {
  readonly question: Question<T, E> | null
  readonly subject: unknown
  readonly value: T | null
  readonly failure: E | null
}

/**
 * Asks whenever there is another question, and keeps the last answer until the next one comes; one that comes too late is
 * dropped. An answer on another subject is not kept: it would stand under the wrong name. Null asks nothing.
 */
export function useAnswer<T, E>(question: Question<T, E> | null, subject: unknown = null): Answered<T, E> {
  const [kept, setKept] = useState<Kept<T, E>>({ question: null, subject: null, value: null, failure: null })
  useEffect(() => {
    if (question === null) return undefined
    let isLate = false
    void question().then((answer) => {
      if (isLate) return
      setKept((before) => {
        const value = before.subject === subject ? before.value : null
        return answer.ok
          ? { question, subject, value: answer.value, failure: null }
          : { question, subject, value, failure: answer.error }
      })
    })
    return () => {
      isLate = true
    }
  }, [question, subject])
  const isWaiting = kept.question !== question
  const value = kept.subject === subject ? kept.value : null
  return { value, failure: isWaiting ? null : kept.failure, isWaiting }
}
