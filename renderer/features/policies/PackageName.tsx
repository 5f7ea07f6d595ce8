import { type ReactElement, useId, useState } from 'react'
import type { Text } from '#model'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface Props {
  readonly heading: string
  readonly button: string
  readonly label: Text
  readonly onClose: () => void
  readonly onNamed: (label: Text) => void
}

/** Asks for the name of a package in both languages; the Japanese may be left out. */
export function PackageName({ heading, button, label, onClose, onNamed }: Props): ReactElement {
  const form = useId()
  const text = useText().policies.editor
  const [en, setEn] = useState(label.en)
  const [ja, setJa] = useState(label.ja)
  const [isAsked, setIsAsked] = useState(false)
  const isMissing = en.trim() === ''
  return (
    <Dialog
      open
      heading={heading}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" type="submit" form={form}>
            {button}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="policy-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsAsked(true)
          if (!isMissing) onNamed({ en: en.trim(), ja: ja.trim() })
        }}
      >
        <TextField
          label={text.nameEn}
          required
          value={en}
          error={isAsked && isMissing ? text.faults.needed : undefined}
          onChange={setEn}
        />
        <TextField label={text.nameJa} value={ja} onChange={setJa} />
      </form>
    </Dialog>
  )
}
