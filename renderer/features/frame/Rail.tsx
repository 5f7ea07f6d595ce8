import { Icon } from '../../ui/Icon.tsx'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import type { PlaceId } from '../../state/state.ts'
import type { PlaceEntry } from './frame-view.ts'

export interface RailProps {
  readonly places: readonly PlaceEntry[]
  readonly place: PlaceId
  readonly onGo: (place: PlaceId) => void
}

/** The places, always in the same order. They are addresses: `#policies` opens at once. */
export function Rail({ places, place, onGo }: RailProps) {
  const text = useText().frame
  return (
    <nav className="rail" aria-label={text.places}>
      <ul>
        {places.map(({ id, icon }) => (
          <li key={id}>
            <a
              className="rail-place"
              href={`#${id}`}
              aria-current={id === place ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault()
                onGo(id)
              }}
            >
              <Icon name={icon} size={20} />
              {text.place[id]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
