import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { element, writeSvg } from '../../renderer/charts/core/svg.ts'
import { Drawn } from '../../renderer/charts/Drawn.tsx'

describe('a drawing in the window', () => {
  it('is that of the file, element by element', () => {
    const drawing = element('g', { 'stroke-width': 1.236, fill: null }, [
      element('text', { x: -0.001 }, `a<b & "c"`),
      '',
    ])
    const inWindow = renderToStaticMarkup(createElement(Drawn, { drawing }))
    expect(inWindow).toBe('<g stroke-width="1.24"><text x="0">a&lt;b &amp; &quot;c&quot;</text></g>')
    expect(inWindow).toBe(writeSvg(drawing))
  })
})
