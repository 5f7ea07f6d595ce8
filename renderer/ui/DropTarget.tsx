import { useState, type DragEvent, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import './drop-target.css'

export interface DropTargetProps {
  /** Said over the window while something is held above it. */
  readonly invitation: string
  readonly onDrop: (items: DataTransfer) => void
  readonly children: ReactNode
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Takes files and folders dropped anywhere on what is inside; words and pictures of the page itself are not taken. */
export function DropTarget({ invitation, onDrop, children }: DropTargetProps) {
  // Entering a child is reported before leaving its parent: the depth tells when the pointer has left for good.
  const [depth, setDepth] = useState(0)
  return (
    <div
      className="drop-target"
      onDragEnter={(event) => holdsFiles(event) && setDepth((at) => at + 1)}
      onDragLeave={(event) => holdsFiles(event) && setDepth((at) => Math.max(0, at - 1))}
      onDragOver={(event) => holdsFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        setDepth(0)
        if (!holdsFiles(event)) return
        event.preventDefault()
        onDrop(event.dataTransfer)
      }}
    >
      {children}
      {depth > 0 ? (
        <div className="drop-veil" aria-hidden="true">
          <Icon name="folder" size={32} />
          {invitation}
        </div>
      ) : null}
    </div>
  )
}
