import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { Progress } from '../../ui/Progress.tsx'
import type { FrameActions, FrameView } from './frame-view.ts'

/** In the place of the places while no study is open: the studies at hand, and the ways to open another. */
export function FirstStart({ view, actions }: { view: FrameView; actions: FrameActions }) {
  const text = useText().frame
  if (view.opening) {
    return (
      <div className="first-start">
        <Progress label={text.start.opening} share={null} />
      </div>
    )
  }
  const { openFolder, openFile, openOffered } = actions
  const buttons = (
    <>
      {view.offered.map(({ id, name, kind }, index) => (
        <Button key={id} look={index === 0 ? 'primary' : 'plain'} onClick={() => openOffered(id)}>
          {kind === 'shipped' ? text.start.ready({ name }) : text.recent({ name })}
        </Button>
      ))}
      {openFolder === undefined ? null : (
        <Button icon="folder" onClick={openFolder}>
          {text.openFolder}
        </Button>
      )}
      {openFile === undefined ? null : <Button onClick={openFile}>{text.openFile}</Button>}
    </>
  )
  return (
    <div className="first-start">
      <EmptyState icon="policies" heading={text.start.heading} sentence={text.start.sentence} actions={buttons} />
    </div>
  )
}
