import { strToU8, zipSync } from 'fflate'
import { cleanText, escapeXml } from '#charts'
import type { AboutFile, FileCell, TableFile } from './table-file.ts'

/*
 * A workbook in Office Open XML, written here: it is a few files of XML in an archive, and a library that writes it packs
 * large sheets in a worker made of text, which the policy of the pages refuses.
 */

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The same numbers make the same bytes: the first day that an archive can tell. */
const MADE = new Date(1980, 0, 1)
/** Longest name of a sheet, and longest text of a cell, that readers accept. */
const LONGEST = { name: 31, text: 32_767 } as const
/** Of the columns, in characters. */
const WIDTHS = { first: 34, others: 16, about: 90 } as const

interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly FileCell[])[]
  readonly widths: readonly number[]
  /** The row of the heads, from nought: it is set strong, and what is above and it stay in sight. */
  readonly head: number | null
}

/** Tables as sheets of one workbook, and what they are of as its last; every sheet names its table above its heads. */
export function tablesXlsx(tables: readonly TableFile[], about: AboutFile, aboutName: string): Blob {
  const names = sheetNames([...tables.map(({ title }) => title), aboutName])
  const sheets = tables.map(({ title, heads, rows }, i): Sheet => ({
    name: names[i] ?? '',
    rows: [[title], heads.map(headCell), ...rows],
    widths: heads.map((_, column) => (column === 0 ? WIDTHS.first : WIDTHS.others)),
    head: 1,
  }))
  const last: Sheet = {
    name: names.at(-1) ?? '',
    rows: about,
    widths: [WIDTHS.first, WIDTHS.about],
    head: null,
  }
  return new Blob([archiveOf([...sheets, last])], { type: TYPE })
}

/** A year that heads a column is a number, as the years of a column are. */
const headCell = (head: string): FileCell => (/^\d{4}$/.test(head) ? Number(head) : head)

function archiveOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  }
  for (const [i, sheet] of sheets.entries()) files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet)
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(HEAD + text)]))
  return zipSync(bytes, { mtime: MADE })
}

/** Names that readers accept: short, without the marks of addresses, no two alike. */
function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return titles.map((title, i) => {
    const plain = cleanText(title.replace(/[[\]:*?/\\']/g, ' '), LONGEST.name) || String(i + 1)
    let name = plain
    for (let turn = 2; taken.has(name.toLowerCase()); turn++) {
      name = `${plain.slice(0, LONGEST.name - 4)} (${turn})`
    }
    taken.add(name.toLowerCase())
    return name
  })
}

function sheetXml({ rows, widths, head }: Sheet): string {
  const view =
    head === null
      ? ''
      : `<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="${head + 1}" topLeftCell="B${head + 2}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  const lines = rows.map((row, i) => {
    const style = head !== null && i <= head ? 1 : 0
    return `<row r="${i + 1}">${row.map((cell) => cellXml(cell, style)).join('')}</row>`
  })
  return `<worksheet xmlns="${MAIN}">${view}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** A number as a number; a text as the text that it is, so that none is taken for a formula. */
function cellXml(cell: FileCell, style: 0 | 1): string {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '<c/>'
  if (typeof cell === 'number') return `<c s="${style}"><v>${String(cell === 0 ? 0 : cell)}</v></c>`
  const text = escapeXml(cleanText(cell, LONGEST.text))
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

const workbook = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`

const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${RELATIONS}">${targets
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

function contentTypes(sheets: number): string {
  const part = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${Array.from({ length: sheets }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet')).join('')}${part('styles', 'styles')}</Types>`
}

/** Two faces: plain, and strong for heads. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
