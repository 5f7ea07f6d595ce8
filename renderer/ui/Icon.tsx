import { iconPaths, type IconName } from './icon-paths.ts'
import './icon.css'

/** A picture beside words or inside a control that has a name; it says nothing itself. */
export function Icon({ name, size = 16 }: { name: IconName; size?: 16 | 20 | 24 | 32 }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  )
}
