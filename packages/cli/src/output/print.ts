import type { OperationEntry } from '../catalogue.js'
import { isSet, text, type Given } from '../command.js'
import type { Format } from '../options.js'
import { isTerminal } from '../terminal.js'
import { masked } from './mask.js'
import { queryFor } from './query.js'
import { write } from './write.js'

/** Prints what a command has to say on standard output. */
export interface Printer {
  /** A whole answer. */
  answer(value: unknown): Promise<void>
  /** One of many, which have no end: in one line. */
  line(value: unknown): Promise<void>
}

/** What an answer is made of, as far as the contract says it. */
export type Shape = Pick<OperationEntry, 'effect' | 'list' | 'columns'>

/**
 * The printer that was asked for. Secrets are shown only by a command whose effect is `reveal`.
 *
 * @throws Failure `USAGE` for a query that is none, before anything is sent
 */
export async function printerFor(shape: Shape, given: Given): Promise<Printer> {
  const format = formatOf(given)
  const expression = text(given, 'query')
  const query = expression === undefined ? undefined : await queryFor(expression)
  const isQuiet = isSet(given, 'quiet')
  const prepare = (value: unknown): unknown => {
    const shown = shape.effect === 'reveal' ? value : masked(value)
    return query === undefined ? shown : query(shown)
  }
  return {
    async answer(value) {
      const shown = prepare(value)
      if (isQuiet || shown === undefined) return
      await write(await formatted(shown, format, query === undefined ? shape : undefined))
    },
    async line(value) {
      const shown = prepare(value)
      if (isQuiet || shown === undefined) return
      await write(await formattedLine(shown, format, shape))
    },
  }
}

export function formatOf(given: Given): Format {
  return (
    (text(given, 'output') as Format | undefined) ?? (isTerminal(process.stdout) ? 'table' : 'json')
  )
}

async function formatted(
  value: unknown,
  format: Format,
  shape: Shape | undefined,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(value, null, 2)}\n`
    case 'yaml': {
      const { stringify } = await import('yaml')
      return stringify(value)
    }
    case 'text': {
      const { inColumns, plain } = await import('./plain.js')
      const list = shape?.list === undefined ? undefined : (Object(value)[shape.list] as unknown)
      return plain(
        Array.isArray(list) ? list.map((item) => inColumns(item, shape?.columns ?? [])) : value,
      )
    }
    case 'table': {
      const { table } = await import('./table.js')
      return table(value, shape)
    }
  }
}

/** JSON in one line, a YAML document, or the values with a tab between them. */
async function formattedLine(value: unknown, format: Format, shape: Shape): Promise<string> {
  if (format === 'json') return `${JSON.stringify(value)}\n`
  if (format === 'yaml') return `---\n${await formatted(value, format, shape)}`
  const { inColumns, plain } = await import('./plain.js')
  return plain([inColumns(value, shape.columns)])
}
