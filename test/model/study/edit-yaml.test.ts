import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { setYaml } from '../../../model/study/edit-yaml.ts'
import type { Plain } from '../../../model/study/text/plain-data.ts'

const FILE = `# Head comment
id: net-zero
name: { en: Net zero, ja: ネットゼロ }   # two languages
parent:
policies:
  carbon-tax: 80 # per cent
  # a comment of its own
  solar-target: 50
set:
  # dearer coal
  - series: supply/coal/import_price
    value: 4
  - series: drivers/gdp
    value: 80
    note: |
      two
      lines
narrative:
  en: The end.
`

function set(keys: readonly (string | number)[], value: Plain, text = FILE): string {
  const edited = setYaml([{ path: 's.yaml', text }], { path: 's.yaml', keys }, value)
  if (!edited.ok) throw new Error(JSON.stringify(edited.error))
  return edited.value[0]!.text
}

describe('setting a value in YAML', () => {
  it('replaces a scalar and not one byte beside it', () => {
    expect(set(['policies', 'carbon-tax'], 65)).toBe(FILE.replace('carbon-tax: 80 #', 'carbon-tax: 65 #'))
    expect(set(['name', 'en'], 'Zero: now')).toBe(FILE.replace('en: Net zero,', 'en: "Zero: now",'))
    expect(set(['set', 0, 'value'], 4.5)).toBe(FILE.replace('value: 4\n', 'value: 4.5\n'))
    expect(set(['parent'], 'reference')).toBe(FILE.replace('parent:\n', 'parent: reference\n'))
  })

  it('quotes what YAML would read as something else', () => {
    for (const text of ['no: 1', '12', 'true', 'null', '', ' x', '#x', 'a\nb', '2020-12-31', '- a', '"', '~'])
      expect((parse(set(['id'], text)) as { id: unknown }).id).toBe(text)
  })

  it('adds a key after the last of its map', () => {
    expect(set(['policies', 'ethanol-blend'], 100)).toBe(
      FILE.replace('  solar-target: 50\n', '  solar-target: 50\n  ethanol-blend: 100\n'),
    )
    expect(set(['name', 'vi'], 'X')).toBe(FILE.replace('ja: ネットゼロ }', 'ja: ネットゼロ, vi: X }'))
    expect(set(['freeze_after'], 2025)).toBe(`${FILE}freeze_after: 2025\n`)
    expect(set(['rules', 'lighting'], 'logit')).toBe(`${FILE}rules: { lighting: logit }\n`)
  })

  it('adds an item after the last of its list', () => {
    const item = { series: 'drivers/population', value: 1 }
    expect(set(['set', 2], item)).toBe(
      FILE.replace('      lines\n', '      lines\n  - { series: drivers/population, value: 1 }\n'),
    )
    expect(set(['list', 1], 'b', 'list: [a]\n')).toBe('list: [a, b]\n')
  })

  it('keeps comments where the layout has to be made anew', () => {
    const text = set(['set', 1, 'note'], 'one line')
    expect(text).toContain('# a comment of its own')
    expect(text).toContain('carbon-tax: 80 # per cent')
    expect(parse(text)).toMatchObject({ set: [{}, { note: 'one line' }] })
  })

  it('means what was asked for, at any place and with any value', () => {
    const place = fc.constantFrom<readonly (string | number)[]>(
      ['id'],
      ['name', 'ja'],
      ['parent'],
      ['policies', 'solar-target'],
      ['policies', 'new'],
      ['set', 0, 'series'],
      ['set', 1, 'note'],
      ['set', 2],
      ['narrative', 'ja'],
      ['a', 'b', 'c'],
    )
    const value = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    )
    fc.assert(
      fc.property(place, value, (keys, asked) => {
        const text = set(keys, asked)
        const found = keys.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], parse(text))
        expect(found).toBe(Object.is(asked, -0) ? 0 : asked)
        expect(text.startsWith('# Head comment\n')).toBe(true)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('refuses a file that is not YAML', () => {
    expect(setYaml([{ path: 's.yaml', text: 'a: [' }], { path: 's.yaml', keys: ['a'] }, 1)).toMatchObject({
      ok: false,
      error: [{ kind: 'malformed-yaml' }],
    })
  })
})
