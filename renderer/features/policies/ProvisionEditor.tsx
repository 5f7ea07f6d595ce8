import type { ReactElement } from 'react'
import { unitText } from '#messages'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { type DraftPoint, NO_POINT } from './policy-draft.ts'

interface Props {
  readonly points: readonly DraftPoint[]
  readonly unit: string
  /** What is wrong, by `0.value`; `points` is about all of them. */
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (points: readonly DraftPoint[]) => void
}

const COLUMNS = ['year', 'value', 'low', 'high'] as const

/** The numbers of a provision: a row a year, with the range in which each may lie. Between years they go in a line. */
export function ProvisionEditor({ points, unit, errorOf, onChange }: Props): ReactElement {
  const text = useText().policies.editor
  const language = useLanguage()
  const heads = {
    year: text.year,
    value: `${text.value} (${unitText(unit, language)})`,
    low: text.low,
    high: text.high,
  }
  const put = (at: number, changes: Partial<DraftPoint>): void =>
    onChange(points.map((point, index) => (index === at ? { ...point, ...changes } : point)))
  const wrong = [...points.keys()].flatMap((at) => COLUMNS.flatMap((column) => errorOf(`${at}.${column}`) ?? []))
  return (
    <fieldset className="provision-editor">
      <legend className="field-label">{text.provision}</legend>
      <p className="field-hint">{text.between}</p>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {heads[column]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {points.map((point, at) => (
            <tr key={at}>
              {COLUMNS.map((column) => (
                <td key={column}>
                  <input
                    className="input"
                    inputMode="decimal"
                    autoComplete="off"
                    aria-label={text.inRow({ column: heads[column], row: at + 1 })}
                    aria-invalid={errorOf(`${at}.${column}`) === undefined ? undefined : true}
                    value={point[column]}
                    onChange={(event) => put(at, { [column]: event.target.value })}
                  />
                </td>
              ))}
              <td>
                <IconButton
                  icon="close"
                  label={text.removeRow({ row: at + 1 })}
                  disabled={points.length === 1}
                  onClick={() => onChange(points.filter((_, index) => index !== at))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {[...new Set([...wrong, ...(errorOf('points') === undefined ? [] : [errorOf('points') ?? ''])])].map(
        (sentence) => (
          <p key={sentence} className="field-error" role="alert">
            <Icon name="bad" />
            {sentence}
          </p>
        ),
      )}
      <Button look="quiet" icon="plus" onClick={() => onChange([...points, NO_POINT])}>
        {text.addRow}
      </Button>
    </fieldset>
  )
}
