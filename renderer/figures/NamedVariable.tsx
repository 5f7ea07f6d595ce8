import type { ReactElement } from 'react'
import type { StudyOutline } from '#worker'
import { useLanguage } from '../ui/language/LanguageProvider.tsx'
import { variableLabel } from './variable-label.ts'
import './figure-details.css'

interface Props {
  readonly name: string
  readonly outline: StudyOutline | null
}

/** A variable in words, its name small below it where that says more. */
export function NamedVariable({ name, outline }: Props): ReactElement {
  const language = useLanguage()
  const label = variableLabel(name, outline, language)
  return (
    <span className="named-variable">
      {label}
      {label === name ? null : <code>{name}</code>}
    </span>
  )
}
