import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type AreaStyle,
  fixedStyles,
  historyStyle,
  layerStyles,
  scenarioStyle,
} from '../../renderer/charts/core/palette.ts'
import { readableColour } from '../../renderer/charts/core/readable-colour.ts'
import { loadStudy } from '../../model/study/load-study.ts'
import { readPack } from '../support/read-pack.ts'
import { themes } from '../../renderer/charts/core/theme.ts'

type Rgb = readonly [number, number, number]

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

const rgb = (colour: string): Rgb =>
  [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as unknown as Rgb

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05) of relative luminances. */
function contrastOn(paper: string, colour: string): number {
  const luminance = (of: string): number => {
    const [r, g, b] = rgb(of)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [dark, light] = [luminance(paper), luminance(colour)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Machado, Oliveira and Fernandes (2009), severity 1.0, applied to linear RGB. */
const visions: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** CIE L*a*b* under D65 of a colour as seen with a vision. */
function lab(colour: string, vision: readonly Rgb[]): Rgb {
  const seen = rgb(colour)
  const [r, g, b] = vision.map((row) =>
    Math.min(1, Math.max(0, row[0] * seen[0] + row[1] * seen[1] + row[2] * seen[2])),
  )
  const xyz = [
    (0.4124564 * r! + 0.3575761 * g! + 0.1804375 * b!) / 0.95047,
    0.2126729 * r! + 0.7151522 * g! + 0.072175 * b!,
    (0.0193339 * r! + 0.119192 * g! + 0.9503041 * b!) / 1.08883,
  ]
  const [x, y, z] = xyz.map((t) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116))
  return [116 * y! - 16, 500 * (x! - y!), 200 * (y! - z!)]
}

function distance(a: string, b: string, vision: readonly Rgb[]): number {
  const [p, q] = [lab(a, vision), lab(b, vision)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

/** Told apart by more than a glance in doubt (Delta E 76 of 10), or by their hatches. */
const areTold = (a: AreaStyle, b: AreaStyle, vision: readonly Rgb[]): boolean =>
  a.hatch !== b.hatch || distance(a.colour, b.colour, vision) > 10

const name = (index: number): string => `scenario ${index}`

describe.each(Object.values(themes))('palette on $name paper', (theme) => {
  const contrast = (colour: string): number => contrastOn(theme.paper, colour)
  const areas = (kind: 'sector' | 'fuel'): [string, AreaStyle][] =>
    Object.entries(fixedStyles[kind])
      .filter(([name]) => name !== 'residential')
      .map(([name, { hatch, ...colours }]) => [name, { hatch, colour: colours[theme.name] }])

  it('sets every text at a contrast of 4.5:1 or more, scenario and layer names included (WCAG 2.2, 1.4.3)', () => {
    for (const colour of [theme.ink, theme.soft, theme.faint, theme.history]) {
      expect(contrast(colour), colour).toBeGreaterThan(4.5)
    }
    for (let k = 0; k < 8; k++) expect(contrast(scenarioStyle(k, theme).colour), name(k)).toBeGreaterThan(4.5)
    for (const [name, { colour }] of [...areas('sector'), ...areas('fuel')]) {
      expect(contrast(readableColour(colour, theme)), name).toBeGreaterThan(4.5)
    }
  })

  it('draws lines of every kind at 3:1 or more (WCAG 2.2, 1.4.11)', () => {
    for (let k = 0; k < 3; k++) expect(contrast(historyStyle(k, theme).colour), name(k)).toBeGreaterThan(3)
    expect(contrast(theme.zero)).toBeGreaterThan(3)
  })

  it.each(Object.entries(visions))('tells the first four scenarios apart by colour under %s', (_, vision) => {
    for (let a = 0; a < 4; a++) {
      for (let b = a + 1; b < 4; b++) {
        const [one, other] = [scenarioStyle(a, theme), scenarioStyle(b, theme)]
        expect(distance(one.colour, other.colour, vision), `${a} and ${b}`).toBeGreaterThan(10)
      }
    }
  })

  it('gives 24 scenarios 24 looks', () => {
    const looks = Array.from({ length: 24 }, (_, k) => JSON.stringify(scenarioStyle(k, theme)))
    expect(new Set(looks).size).toBe(24)
  })

  it.each(Object.entries(visions))('tells any two sectors, and any two fuels, apart under %s', (_, vision) => {
    for (const all of [areas('sector'), areas('fuel')]) {
      for (const [index, [name, one]] of all.entries()) {
        for (const [other, another] of all.slice(index + 1)) {
          expect(areTold(one, another, vision), `${name} and ${other}`).toBe(true)
        }
      }
    }
  })

  it('gives a name its style in every chart, and never one style to two layers', () => {
    const looks = layerStyles(['Secondary Energy|Electricity|Coal', 'Gas'], 'fuel', theme)
    const fixed = Object.fromEntries(areas('fuel'))
    expect(looks).toEqual([fixed['coal'], fixed['gas']])
    const unknown = Array.from({ length: 30 }, (_, i) => `Quux ${'abcdefghijklmnopqrstuvwxyz1234'[i] ?? ''}`)
    const names = ['Coal', 'Lignite coal', 'Coal w/ CCS', 'Hydro', 'Hydrogen', ...unknown]
    const styles = layerStyles(names, 'fuel', theme).map((style) => JSON.stringify(style))
    expect(new Set(styles).size).toBe(names.length)
  })

  it('gives what has no style of its own the same spare whatever stands beside it', () => {
    const [alone] = layerStyles(['road+rail'], 'sector', theme)
    expect(layerStyles(['Power', 'Industry', 'road+rail', 'Waste'], 'sector', theme)[2]).toEqual(alone)
  })
})

describe('the study of Viet Nam', () => {
  const loaded = loadStudy(readPack('viet-nam'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error[0]))
  const { sectors, commodities } = loaded.value.study
  const carriers = commodities.filter(({ kind }) => kind === 'carrier')

  it.each([
    ['sector', sectors.map(({ id, iamc }) => `${iamc}|${id}`)],
    ['fuel', carriers.map(({ id, family }) => `${family}|${id}`)],
  ] as const)('gives every %s a fixed look of its own, alone and among all others', (kind, names) => {
    const fixed = Object.values(fixedStyles[kind]).map(({ light, hatch }) => JSON.stringify({ colour: light, hatch }))
    const together = layerStyles(names, kind, themes.light).map((look) => JSON.stringify(look))
    const alone = names.map((name) => JSON.stringify(layerStyles([name], kind, themes.light)[0]))
    for (const [index, name] of names.entries()) {
      expect(fixed, name).toContain(alone[index])
      expect(together[index], name).toBe(alone[index])
    }
  })
})

describe('areas on dark paper', () => {
  it('stand off it at 3:1 or more', () => {
    for (const [name, { dark }] of Object.values(fixedStyles).flatMap((styles) => Object.entries(styles))) {
      expect(contrastOn(themes.dark.paper, dark), name).toBeGreaterThan(3)
    }
  })
})

describe('style sheet of the window', () => {
  const css = readFileSync(new URL('../../renderer/charts/charts.css', import.meta.url), 'utf8')
  /** Custom properties of the first rule with the selector. */
  const propertiesOf = (selector: string): Map<string, string> => {
    const start = css.indexOf(`${selector} {`)
    const rule = css.slice(start, css.indexOf('}', start))
    return new Map(
      [...rule.matchAll(/--chart-([a-z-]+): (#[0-9a-f]{6})/g)].map(([, key = '', value = '']) => [key, value]),
    )
  }

  it.each([
    ['light', '.chart-figure'],
    ['dark', ".chart-figure[data-theme='dark']"],
  ] as const)('has the colours of the %s theme', (name, selector) => {
    const found = propertiesOf(selector)
    for (const key of ['paper', 'ink', 'soft', 'faint', 'grid', 'zero'] as const) {
      expect(found.get(key), key).toBe(themes[name][key])
    }
    const [warn = '', ground = '', focus = ''] = ['warn', 'warn-ground', 'focus'].map((key) => found.get(key))
    expect(contrastOn(ground, warn)).toBeGreaterThan(4.5)
    expect(contrastOn(themes[name].paper, focus)).toBeGreaterThan(3)
    expect(contrastOn(found.get('raised') ?? '', themes[name].soft)).toBeGreaterThan(4.5)
  })
})
