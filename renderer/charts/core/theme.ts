/** Light paper for print and documents, dark for a screen in a dim room. */
export type ThemeName = 'light' | 'dark'

/** Colours of what is not data. Every text has a contrast of 4.5:1 or more on the paper (WCAG 2.2, 1.4.3). */
export interface Theme {
  readonly name: ThemeName
  readonly paper: string
  readonly ink: string
  readonly soft: string
  readonly faint: string
  readonly grid: string
  readonly zero: string
  readonly history: string
}

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: 'light',
    paper: '#ffffff',
    ink: '#1d1f24',
    soft: '#5a5f69',
    faint: '#6b7079',
    grid: '#e2e4e8',
    zero: '#8a8f99',
    history: '#4a4e57',
  },
  dark: {
    name: 'dark',
    paper: '#15181e',
    ink: '#eef0f4',
    soft: '#b3b9c5',
    faint: '#969da9',
    grid: '#2b3038',
    zero: '#757c89',
    history: '#b9bec9',
  },
}
