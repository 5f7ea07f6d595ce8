import { Component, type ReactNode } from 'react'

export interface ErrorBoundaryProps {
  /** What stands in the place of the part that failed; `again` draws it anew. */
  readonly fallback: (error: Error, again: () => void) => ReactNode
  readonly children: ReactNode
}

/** Keeps a defect in one part from taking the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(thrown: unknown): { readonly error: Error } {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error === null ? this.props.children : this.props.fallback(error, () => this.setState({ error: null }))
  }
}
