import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

import { memo } from './memo.js'

interface WindowedTableProps<T> {
  readonly label: string
  /** The title of each column, and how wide it is. */
  readonly columns: Readonly<Record<string, string>>
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string | number
  /** The cells of a row, which must fit into one line. It must be the same function each time: a row is rendered once. */
  readonly render: (row: T) => readonly ComponentChildren[]
  readonly empty: string
}

/** The height of a row in the style sheet, in pixels. */
const rowHeight = 34
/** Rows that are there beyond what is seen, so that scrolling shows no gap. */
const beyond = 10

/** A table of any length: only the rows that can be seen are in the document. Screen readers are told of all of them. */
export function WindowedTable<T>(props: WindowedTableProps<T>) {
  const { label, columns, rows, keyOf, render, empty } = props
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 600 })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  const first = Math.max(0, Math.floor(view.top / rowHeight) - beyond)
  const shown = rows.slice(first, first + Math.ceil(view.height / rowHeight) + 2 * beyond)
  const after = rows.length - first - shown.length
  return (
    // It can be scrolled with the keyboard, so it takes the focus.
    <div class="window" ref={box} tabIndex={0} role="group" aria-label={label}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {Object.entries(columns).map(([title, width]) => (
              <th key={title} scope="col" style={{ width }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {shown.map((row, index) => (
            <tr key={keyOf(row)} data-key={keyOf(row)} aria-rowindex={first + index + 2}>
              <Cells row={row as never} render={render} />
            </tr>
          ))}
          <Gap rows={after} />
        </tbody>
      </table>
      {rows.length === 0 && <p class="muted">{empty}</p>}
    </div>
  )
}

interface CellsProps<T> {
  readonly row: T
  readonly render: (row: T) => readonly ComponentChildren[]
}

/** The cells of a row, which are rendered again only for another row. */
const Cells = memo(({ row, render }: CellsProps<never>) => (
  <>
    {render(row).map((cell, column) => (
      <td key={column}>{cell}</td>
    ))}
  </>
))

/** The place of rows that are not there. */
function Gap({ rows }: { rows: number }) {
  return rows <= 0 ? null : (
    <tr aria-hidden="true" class="gap" style={{ height: `${rows * rowHeight}px` }}>
      <td />
    </tr>
  )
}
