import type { KeyboardEvent } from 'react'

type Step = readonly [rows: number, cells: number]

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * Moves the focus among the buttons in the cells of a table by the arrow keys; cells without a button are stepped over,
 * and at an edge it stays. One cell of the table is to be in the order of the Tab key: the one that had the focus last.
 */
export function moveAmongCells(event: KeyboardEvent): void {
  const step = STEPS[event.key]
  const cell = event.target instanceof Element ? event.target.closest('td') : null
  if (step === undefined || cell === null) return
  event.preventDefault()
  const [rows, cells] = step
  for (let next = neighbour(cell, rows, cells); next !== null; next = neighbour(next, rows, cells)) {
    const button = next.querySelector<HTMLElement>('button')
    if (button === null) continue
    button.focus()
    return
  }
}

function neighbour(cell: Element, rows: number, cells: number): Element | null {
  const row = cell.closest('tr')
  if (row === null) return null
  const index = [...row.children].indexOf(cell)
  if (cells !== 0) return row.children[index + cells] ?? null
  const next = rows > 0 ? row.nextElementSibling : row.previousElementSibling
  return next?.children[index] ?? null
}
