import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { answersText } from '#messages'
import type { ChartFile } from '../charts/index.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { useClipboard } from '../ui/clipboard.ts'
import { useLanguage } from '../ui/language/LanguageProvider.tsx'
import { useSaid } from '../ui/use-said.ts'
import type { Explained } from './explained.ts'
import { type AboutFile, tableCsv, type TableFile, tableOfClipboard } from './table-file.ts'
import './answer-table.css'

interface Given {
  /** What the names of its files begin with. */
  readonly name: string
  /** What its numbers are of; asked for when a file is made. */
  readonly about: () => Promise<AboutFile>
  readonly save: (file: ChartFile) => Promise<void>
  /** Whether the question has changed since; each table is then marked. */
  readonly isOld: boolean
  readonly onExplain: (asked: Explained) => void
}

interface Props extends Given {
  /** What else can be taken out of the answer. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

interface Shared extends Given {
  readonly tables: Map<string, () => TableFile>
}

const Answer = createContext<Shared | null>(null)

/** The answer of an analysis: its tables share what they are of, and can all be taken out together. */
export function AnswerFiles({ name, about, save, isOld, onExplain, actions, children }: Props): ReactElement {
  const [tables] = useState(() => new Map<string, () => TableFile>())
  const shared = useMemo(
    (): Shared => ({ name, about, save, isOld, onExplain, tables }),
    [name, about, save, isOld, onExplain, tables],
  )
  const text = answersText(useLanguage())
  const { said, run } = useSaid(text.failed)
  const keepAll = async (): Promise<void> =>
    save(
      await workbook(
        name,
        [...tables.values()].map((table) => table()),
        await about(),
        text.about,
      ),
    )
  return (
    <Answer value={shared}>
      <div className="answer-files">
        <span role="status">{said}</span>
        {actions}
        <Button icon="download" onClick={() => run(keepAll, '')}>
          {text.all}
        </Button>
      </div>
      {children}
    </Answer>
  )
}

/** What the answer around a table gives it. */
export function useAnswer(): Shared {
  const shared = useContext(Answer)
  if (shared === null) throw new Error('A table of an answer stands within its files')
  return shared
}

interface ToolsProps {
  readonly id: string
  /** What files have. */
  readonly table: () => TableFile
  /** What is in sight, and goes to the clipboard; left out: what files have. */
  readonly inSight?: () => TableFile
}

/** What can be taken out of one table: to the clipboard or as a file. It is among the tables of its answer. */
export function TableTools({ id, table, inSight = table }: ToolsProps): ReactElement {
  const { name, about, save, isOld, tables } = useAnswer()
  const text = answersText(useLanguage())
  const { copyText } = useClipboard()
  const { said, run } = useSaid(text.failed)
  useEffect(() => void tables.set(id, table))
  useEffect(() => () => void tables.delete(id), [tables, id])
  const { title } = table()
  const csv = async (): Promise<string> => tableCsv(table(), await about())
  const file = `${name}-${id}`
  const actions = [
    {
      icon: 'copy',
      label: text.copy,
      of: text.copyOf,
      done: text.copied,
      act: () => copyText(tableOfClipboard(inSight())),
    },
    {
      icon: 'download',
      label: text.csv,
      of: text.csvOf,
      done: '',
      act: async () => save({ name: `${file}.csv`, content: new Blob([await csv()], { type: 'text/csv' }) }),
    },
    {
      icon: 'table',
      label: text.xlsx,
      of: text.xlsxOf,
      done: '',
      act: async () => save(await workbook(file, [table()], await about(), text.about)),
    },
  ] as const
  return (
    <div className="table-tools" role="group" aria-label={text.takeOut({ table: title })}>
      {isOld ? <Badge tone="warning">{text.older}</Badge> : null}
      <span role="status">{said}</span>
      {actions.map(({ icon, label, of, done, act }) => (
        <Button key={icon} look="quiet" icon={icon} aria-label={of({ table: title })} onClick={() => run(act, done)}>
          {label}
        </Button>
      ))}
    </div>
  )
}

/** Tables as a workbook; what writes one comes when it is first wanted. */
async function workbook(
  name: string,
  tables: readonly TableFile[],
  about: AboutFile,
  aboutName: string,
): Promise<ChartFile> {
  const { tablesXlsx } = await import('./table-xlsx.ts')
  return { name: `${name}.xlsx`, content: tablesXlsx(tables, about, aboutName) }
}
