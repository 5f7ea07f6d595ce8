import { describe, expect, it } from 'vitest'
import { type AreaStyle, fixedStyles, layerStyles, scenarioStyle, theme } from '../../renderer/charts/core/palette.ts'

type Rgb = readonly [number, number, number]

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

const rgb = (colour: string): Rgb =>
  [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as unknown as Rgb

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05) of relative luminances. */
function contrastOnWhite(colour: string): number {
  const [r, g, b] = rgb(colour)
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
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

describe('palette', () => {
  it('sets every text at a contrast of 4.5:1 or more on white, scenario names included', () => {
    for (const colour of [theme.ink, theme.soft, theme.faint, theme.history])
      expect(contrastOnWhite(colour)).toBeGreaterThan(4.5)
    for (let k = 0; k < 8; k++) expect(contrastOnWhite(scenarioStyle(k).colour), `scenario ${k}`).toBeGreaterThan(4.5)
  })

  it.each(Object.entries(visions))('tells the first four scenarios apart by colour under %s', (_, vision) => {
    for (let a = 0; a < 4; a++) {
      for (let b = a + 1; b < 4; b++) {
        expect(distance(scenarioStyle(a).colour, scenarioStyle(b).colour, vision), `${a} and ${b}`).toBeGreaterThan(10)
      }
    }
  })

  it('gives 24 scenarios 24 looks', () => {
    const looks = Array.from({ length: 24 }, (_, k) => JSON.stringify(scenarioStyle(k)))
    expect(new Set(looks).size).toBe(24)
  })

  it.each(Object.entries(visions))('tells any two sectors, and any two fuels, apart under %s', (_, vision) => {
    for (const styles of Object.values(fixedStyles)) {
      const all = Object.entries(styles).filter(([name]) => name !== 'residential')
      for (const [index, [name, one]] of all.entries()) {
        for (const [other, another] of all.slice(index + 1)) {
          expect(areTold(one, another, vision), `${name} and ${other}`).toBe(true)
        }
      }
    }
  })

  it('gives a name its style in every chart, and never one style to two layers', () => {
    const [coal, gas] = layerStyles(['Secondary Energy|Electricity|Coal', 'Gas'], 'fuel')
    expect([coal, gas]).toEqual([fixedStyles.fuel['coal'], fixedStyles.fuel['gas']])
    const names = ['Coal', 'Lignite coal', 'Coal w/ CCS', 'Hydro', 'Hydrogen', 'Quux', 'Zork']
    expect(new Set(layerStyles(names, 'fuel')).size).toBe(names.length)
  })
})
