import { escapeXml } from '../svg.ts'

/** What a page to be printed and taken along has on it; texts come ready in the reader's language. */
export interface Handout {
  readonly lang: 'en' | 'ja'
  readonly title: string
  readonly subtitle: string
  /** Name and text, one under another. */
  readonly facts: readonly (readonly [string, string])[]
  readonly tables: readonly {
    readonly caption: string
    readonly heads: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }[]
  /** Whole SVG documents of ours. */
  readonly pictures: readonly string[]
  readonly notesTitle: string
  readonly notes: readonly string[]
}

const STYLE = `@page{size:A4;margin:12mm}body{font:13px/1.45 system-ui,sans-serif;color:#1b1b1b;background:#fff;max-width:190mm;margin:0 auto;padding:8px}h1{font-size:22px;margin:0}h2{font-size:14px;margin:14px 0 4px}.subtitle{color:#555;margin:2px 0 10px}dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;margin:0}dt{font-weight:600}dd{margin:0}table{border-collapse:collapse;width:100%;font-size:11.5px}caption{text-align:left;font-weight:600;padding:10px 0 3px}th,td{border-bottom:1px solid #ccc;padding:2px 5px;text-align:right;vertical-align:bottom}th:first-child,td:first-child{text-align:left}.pictures{display:grid;gap:8px;margin-top:10px}.pictures svg{width:100%;height:auto;break-inside:avoid}ul{margin:0;padding-left:18px}`

/** One HTML file that needs nothing else: no script, no font, no address. */
export function handoutPage({ lang, title, subtitle, facts, tables, pictures, notesTitle, notes }: Handout): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeXml(title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${escapeXml(title)}</h1><p class="subtitle">${escapeXml(subtitle)}</p>`,
    `<dl>${facts.map(([name, text]) => `<dt>${escapeXml(name)}</dt><dd>${escapeXml(text)}</dd>`).join('')}</dl>`,
    `<div class="pictures">${pictures.map(withOwnIds).join('')}</div>`,
    ...tables.map(
      ({ caption, heads, rows }) =>
        `<table><caption>${escapeXml(caption)}</caption><thead>${row(heads, 'th')}</thead><tbody>${rows
          .map((cells) => row(cells, 'td'))
          .join('')}</tbody></table>`,
    ),
    `<h2>${escapeXml(notesTitle)}</h2><ul>${notes.map((note) => `<li>${escapeXml(note)}</li>`).join('')}</ul>`,
    '</main></body></html>\n',
  ].join('\n')
}

/** A picture without its XML declaration, and with ids of its own: several share one page. */
function withOwnIds(svg: string, index: number): string {
  return svg
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replaceAll(/\bid="/g, `id="p${index}-`)
    .replaceAll('url(#', `url(#p${index}-`)
    .replaceAll(/(aria-labelledby|aria-describedby)="([^"]*)"/g, (_, name: string, ids: string) => {
      const own = ids.split(' ').map((id) => `p${index}-${id}`)
      return `${name}="${own.join(' ')}"`
    })
}
