import type { ComponentProps } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icon-paths.ts'
import { Tooltip } from './Tooltip.tsx'
import './button.css'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children' | 'aria-label'> {
  readonly icon: IconName
  /** What it does; voices say it and the tooltip shows it. */
  readonly label: string
  /** The keys that do the same, for the tooltip. */
  readonly keys?: string
}

/** A button without words; its name is in its tooltip. */
export function IconButton({ icon, label, keys, type = 'button', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={keys === undefined ? label : `${label} (${keys})`} names>
      <button className="button icon-button" data-look="quiet" type={type} aria-label={label} {...rest}>
        <Icon name={icon} />
      </button>
    </Tooltip>
  )
}
