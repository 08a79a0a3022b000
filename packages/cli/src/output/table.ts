import { styles, width } from '../terminal.js'
import { cell } from './plain.js'
import type { Shape } from './print.js'

/** A value for people: a list of objects as a table, an object as its properties, anything else as it is. */
export function table(value: unknown, shape: Shape | undefined): string {
  const list = shape?.list === undefined ? undefined : Object(value)[shape.list]
  if (Array.isArray(list)) return rows(list, shape?.columns)
  if (isListOfObjects(value)) return rows(value, undefined)
  if (Array.isArray(value)) return value.map((item) => `${cell(item)}\n`).join('')
  if (typeof value === 'object' && value !== null) return properties(value)
  return `${cell(value)}\n`
}

type Row = Readonly<Record<string, unknown>>

function isListOfObjects(value: unknown): value is readonly Row[] {
  const isRow = (item: unknown) => typeof item === 'object' && item !== null && !Array.isArray(item)
  return Array.isArray(value) && value.length > 0 && value.every(isRow)
}

/** As many columns as the terminal has room for, the most important first. */
function rows(items: readonly unknown[], columns: readonly string[] | undefined): string {
  if (items.length === 0) return 'There are none.\n'
  const objects = items.map((item) => Object(item) as Row)
  const names = columns ?? [...new Set(objects.flatMap((item) => Object.keys(item)))]
  const filled = names.filter((name) => objects.some((item) => item[name] !== undefined))
  const cells = filled.map((name) => ({
    name: name.toUpperCase(),
    values: objects.map((item) => listed(item[name])),
  }))
  const columnsOf = cells.map(({ name, values }) => ({
    name,
    values,
    width: Math.max(name.length, ...values.map(({ length }) => length)),
  }))
  const { bold } = styles(process.stdout)
  const shown = fitting(columnsOf)
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, index) =>
        index === texts.length - 1 ? text : text.padEnd(shown[index]?.width ?? 0),
      )
      .join('  ')
  return [
    bold(line(shown.map(({ name }) => name))),
    ...objects.map((_item, index) =>
      line(shown.map(({ values }) => values[index] ?? '')).trimEnd(),
    ),
    '',
  ].join('\n')
}

function fitting<Column extends { readonly width: number }>(columns: readonly Column[]): Column[] {
  let left = width()
  return columns.filter((column, index) => {
    left -= column.width + 2
    return index === 0 || left >= -2
  })
}

/** Single values first, each in a line; then every list of objects as a table of its own. */
function properties(object: object): string {
  const flat = flatten(object)
  const single = flat.filter(([, value]) => !isListOfObjects(value))
  const widest = Math.max(0, ...single.map(([name]) => name.length))
  const { bold } = styles(process.stdout)
  const lines = single.map(([name, value]) =>
    `${bold(name.padEnd(widest))}  ${listed(value)}`.trimEnd(),
  )
  const lists = flat.flatMap(([name, value]) =>
    isListOfObjects(value) ? [`\n${bold(name)}\n${rows(value.map(flatRow), undefined)}`] : [],
  )
  return `${lines.map((line) => `${line}\n`).join('')}${lists.join('')}`
}

function flatRow(row: Row): Row {
  return Object.fromEntries(flatten(row))
}

/** An object inside of another has the names of both: `maintenance.dow`. */
function flatten(object: object, prefix = ''): [string, unknown][] {
  return Object.entries(object).flatMap(([name, value]: [string, unknown]) => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? flatten(value, `${prefix}${name}.`) : [[`${prefix}${name}`, value]]
  })
}

function listed(value: unknown): string {
  return Array.isArray(value) ? value.map(cell).join(', ') : cell(value)
}
