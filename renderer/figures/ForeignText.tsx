import { type ReactElement, useState } from 'react'
import { shownMarks } from '#charts'
import { useText } from '../ui/language/LanguageProvider.tsx'
import './foreign-text.css'

/** Letters beyond which the rest is folded away: about four lines of a column. */
const LONGEST = 240
/** Of those that are left the beginning; a sentence says at its end how to mend what is wrong. */
const BEGINNING = 150

/**
 * Text that a study or a file brings: isolated, so that its writing direction stays its own, with marks that nobody sees
 * shown by their code points, and folded where it is long.
 */
export function ForeignText({ children }: { readonly children: string }): ReactElement {
  const text = useText().parts
  const [isOpen, setOpen] = useState(false)
  const whole = shownMarks(children)
  const isLong = whole.length > LONGEST
  return (
    <>
      <bdi className="foreign-text">{isLong && !isOpen ? bothEnds(whole) : whole}</bdi>
      {isLong ? (
        <>
          {' '}
          <button type="button" className="foreign-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? text.less : text.more}
          </button>
        </>
      ) : null}
    </>
  )
}

const bothEnds = (text: string): string => `${text.slice(0, BEGINNING)} … ${text.slice(BEGINNING - LONGEST)}`
