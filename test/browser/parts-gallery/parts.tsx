/** Every part of the window on one page, alive, for its tests in Chromium. */
import '../../../renderer/ui/theme/tokens.css'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Badge } from '../../../renderer/ui/Badge.tsx'
import { Button } from '../../../renderer/ui/Button.tsx'
import { Dialog } from '../../../renderer/ui/Dialog.tsx'
import { EmptyState } from '../../../renderer/ui/EmptyState.tsx'
import { IconButton } from '../../../renderer/ui/IconButton.tsx'
import { LanguageProvider, useNumbers } from '../../../renderer/ui/language/LanguageProvider.tsx'
import { Menu } from '../../../renderer/ui/Menu.tsx'
import { Notice } from '../../../renderer/ui/Notice.tsx'
import { Notices, type NoticeEntry } from '../../../renderer/ui/Notices.tsx'
import { NumberField } from '../../../renderer/ui/NumberField.tsx'
import { Panel } from '../../../renderer/ui/Panel.tsx'
import { PanelGrid, PlaceFrame } from '../../../renderer/ui/PlaceFrame.tsx'
import { Progress } from '../../../renderer/ui/Progress.tsx'
import { SegmentedControl } from '../../../renderer/ui/SegmentedControl.tsx'
import { Select } from '../../../renderer/ui/Select.tsx'
import { Slider } from '../../../renderer/ui/Slider.tsx'
import { Tabs } from '../../../renderer/ui/Tabs.tsx'
import { ThemeProvider } from '../../../renderer/ui/theme/ThemeProvider.tsx'
import { SourceTable } from './source-table.tsx'
import '../../../renderer/ui/theme/fonts.ts'

const query = new URLSearchParams(window.location.search)
const language = query.get('lang') === 'ja' ? 'ja' : 'en'

/** What the controls reported, in order, for the test to read. */
export const reported: string[] = []
Object.assign(window, { reported })

const NOTICES: readonly NoticeEntry[] = [
  { id: '1', tone: 'good', sentence: 'Saved as emissions-total.svg.' },
  { id: '2', tone: 'bad', sentence: 'The disk is full: nothing was written.' },
]

function Controls() {
  const numbers = useNumbers()
  const [strength, setStrength] = useState(0.4)
  const [year, setYear] = useState(2031)
  const [price, setPrice] = useState(12.5)
  const [rule, setRule] = useState<'prescribed' | 'logit'>('prescribed')
  const [view, setView] = useState<'absolute' | 'change'>('absolute')
  return (
    <>
      <Slider
        label="Coal phase-out"
        value={strength}
        min={0}
        max={1}
        step={0.05}
        reference={0.6}
        format={(value) => numbers.percent(value, 1)}
        onMove={(value) => {
          reported.push(`move ${value}`)
          setStrength(value)
        }}
        onCommit={(value) => reported.push(`commit ${value}`)}
      />
      <NumberField label="From" value={year} unit="" kind="year" min={2024} max={2060} onCommit={setYear} />
      <NumberField label="Price of carbon" value={price} unit="USD/tCO₂" min={0} max={500} onCommit={setPrice} />
      <Select
        label="Rule"
        value={rule}
        options={[
          { value: 'prescribed', label: 'Prescribed' },
          { value: 'logit', label: 'Logit' },
        ]}
        onChange={setRule}
      />
      <SegmentedControl
        label="Show"
        value={view}
        segments={[
          { value: 'absolute', label: 'Absolute' },
          { value: 'change', label: 'Change' },
        ]}
        onChange={setView}
      />
    </>
  )
}

function Gallery() {
  const [isOpen, setOpen] = useState(false)
  const [tab, setTab] = useState<'energy' | 'emissions'>('energy')
  const [notices, setNotices] = useState(NOTICES)
  const menu = ['Copy as picture', 'Save as SVG', 'Save as CSV'].map((label) => {
    return { id: label, label, icon: 'download' as const, onChoose: () => reported.push(label) }
  })
  return (
    <PlaceFrame
      heading="Parts"
      lead="What every place is made of."
      toolbar={
        <>
          <Button look="primary" icon="run" onClick={() => setOpen(true)}>
            Open dialog
          </Button>
          <Button>Plain</Button>
          <Button look="danger">Discard</Button>
          <Button disabled>Disabled</Button>
          <IconButton icon="undo" label="Undo" keys="Ctrl+Z" />
          <Menu label="Export" items={menu} />
        </>
      }
      side={
        <Panel heading="Controls">
          <div className="place-content">
            <Controls />
          </div>
        </Panel>
      }
    >
      <PanelGrid>
        <Panel heading="Marks" note="Each has a shape beside its colour" footer="Source: none">
          <p className="place-toolbar">
            <Badge tone="good">Up to date</Badge>
            <Badge tone="warning">Out of date</Badge>
            <Badge tone="bad">Failed</Badge>
            <Badge tone="note">Draft</Badge>
            <Badge>Plain</Badge>
          </p>
          <Notice tone="warning" onDismiss={() => undefined}>
            The study is older than its inventory.
          </Notice>
        </Panel>
        <Panel heading="Work">
          <Progress label="Least cost" share={0.42} timeLeft={75_000} onCancel={() => reported.push('cancel')} />
        </Panel>
        <Panel heading="Views" span="all">
          <Tabs
            label="Views"
            tabs={[
              { id: 'energy', label: 'Energy' },
              { id: 'emissions', label: 'Emissions' },
            ]}
            selected={tab}
            onSelect={setTab}
          >
            {tab === 'energy' ? <SourceTable /> : <EmptyState icon="chart" heading="Nothing here" sentence="Run it." />}
          </Tabs>
        </Panel>
      </PanelGrid>
      <Dialog
        open={isOpen}
        heading="A question"
        onClose={() => setOpen(false)}
        actions={
          <Button look="primary" onClick={() => setOpen(false)}>
            Yes
          </Button>
        }
      >
        <p>Open another study?</p>
      </Dialog>
      <Notices
        label="Notices"
        entries={notices}
        onDismiss={(id) => setNotices(notices.filter((entry) => entry.id !== id))}
      />
    </PlaceFrame>
  )
}

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <LanguageProvider language={language}>
      <ThemeProvider choice={query.get('theme') === 'dark' ? 'dark' : 'light'}>
        <Gallery />
      </ThemeProvider>
    </LanguageProvider>,
  )
}
