import { type ReactElement, useState } from 'react'
import type { StudyOutline } from '#worker'
import { problemSentence } from '#messages'
import { labelIn } from '../../figures/label-in.ts'
import type { PlacedProblem } from '../../state/study-editor.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { PlaceProps } from '../place-props.ts'
import { duplicatePackage, type PackageEdit, removePackage, renamePackage } from './package-edits.ts'
import { DifferenceList } from './DifferenceList.tsx'
import { PackageName } from './PackageName.tsx'
import { PolicyForm } from './PolicyForm.tsx'
import { PolicyLibrary } from './PolicyLibrary.tsx'
import { emptyDraft } from './policy-draft.ts'

interface Props extends Pick<PlaceProps, 'store' | 'conductor'> {
  readonly outline: StudyOutline
  readonly scenario: string
  readonly onChoose: (policy: string) => void
}

type Asked = 'library' | 'new' | 'rename' | 'duplicate' | 'difference' | null

/** The package as a whole: what it is called, and what is added to it. */
export function PackageBar({ store, conductor, outline, scenario, onChoose }: Props): ReactElement | null {
  const text = useText().policies.package
  const language = useLanguage()
  const [asked, setAsked] = useState<Asked>(null)
  const [problems, setProblems] = useState<readonly PlacedProblem[]>([])
  const close = (): void => setAsked(null)
  const known = outline.scenarios.find(({ id }) => id === scenario)
  if (known === undefined) return null
  const { label, parent } = known
  const name = labelIn(label, language, scenario)
  const above = outline.scenarios.find(({ id }) => id === parent)
  const isLeaf = parent !== null && outline.scenarios.every((other) => other.parent !== scenario)

  async function make({ edit, changes, scenario: next }: PackageEdit): Promise<void> {
    close()
    const done = await conductor.editStudy(edit, changes, next)
    setProblems(done.ok ? [] : done.error)
  }

  return (
    <div className="package-bar">
      <h2 className="package-name">{name}</h2>
      <div className="package-actions">
        <Menu
          icon="plus"
          label={text.add}
          items={[
            { id: 'library', label: text.fromStudy, icon: 'data', onChoose: () => setAsked('library') },
            { id: 'new', label: text.asNew, icon: 'plus', onChoose: () => setAsked('new') },
          ]}
        />
        <Menu
          icon="more"
          iconOnly
          label={text.more({ name })}
          items={[
            { id: 'rename', label: text.rename, icon: 'settings', onChoose: () => setAsked('rename') },
            { id: 'duplicate', label: text.duplicate, icon: 'copy', onChoose: () => setAsked('duplicate') },
            {
              id: 'remove',
              label: isLeaf ? text.remove : text.cannotRemove,
              icon: 'close',
              disabled: !isLeaf,
              onChoose: () => void make(removePackage(store.getState(), scenario, parent ?? '')),
            },
          ]}
        />
      </div>
      {above === undefined ? null : (
        <div className="package-parent">
          <Button look="quiet" icon="compare" onClick={() => setAsked('difference')}>
            {text.differs({ parent: labelIn(above.label, language, above.id) })}
          </Button>
        </div>
      )}
      {problems.length === 0 ? null : (
        <Notice tone="bad" onDismiss={() => setProblems([])}>
          {problems.map(({ problem }) => problemSentence(problem, language)).join(' ')}
        </Notice>
      )}
      {asked === 'library' ? <PolicyLibrary {...{ store, conductor, outline, scenario }} onClose={close} /> : null}
      {asked === 'difference' && above !== undefined ? (
        <DifferenceList {...{ conductor, outline, scenario }} parent={above.id} onClose={close} />
      ) : null}
      {asked === 'new' ? (
        <PolicyForm
          {...{ store, conductor, outline, scenario }}
          draft={emptyDraft(outline)}
          id={null}
          onClose={close}
          onStated={(policy) => {
            close()
            onChoose(policy)
          }}
        />
      ) : null}
      {asked === 'rename' ? (
        <PackageName
          heading={text.renameHeading}
          button={text.rename}
          label={label}
          onClose={close}
          onNamed={(next) => void make(renamePackage(scenario, parent ?? '', next))}
        />
      ) : null}
      {asked === 'duplicate' ? (
        <PackageName
          heading={text.duplicateHeading}
          button={text.duplicate}
          label={{
            en: text.copyOf.en({ name: label.en }),
            ja: label.ja === '' ? '' : text.copyOf.ja({ name: label.ja }),
          }}
          onClose={close}
          onNamed={(next) => void make(duplicatePackage(store.getState(), scenario, next))}
        />
      ) : null}
    </div>
  )
}
