import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml'

/** An entry of a map in a YAML text, with where its lines begin and end. */
interface Entry {
  readonly key: string
  readonly start: number
  readonly end: number
}

/**
 * A YAML text with lines added to the map at a path of keys; everything else stays as it is, comments included.
 *
 * @param before whether the new entry comes before the one with this key; it comes last when no key says so
 */
export function insertEntry(
  text: string,
  keys: readonly string[],
  lines: string,
  before: (key: string) => boolean,
): string {
  const entries = entriesOf(text, keys)
  const place = entries.find(({ key }) => before(key))?.start ?? entries.at(-1)?.end ?? text.length
  return text.slice(0, place) + lines + text.slice(place)
}

/** Each line that is not empty, moved to the right. */
export function indented(text: string, depth: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(depth))
}

/**
 * A TypeScript text with lines added at the end of the table that ends it.
 *
 * @throws when the text does not end with a table
 */
export function appendRow(text: string, row: string): string {
  if (!text.endsWith('\n}\n')) throw new Error('The file does not end with the table to add to.')
  return `${text.slice(0, -2)}${row}}\n`
}

/** The entries of the map at a path of keys. */
function entriesOf(text: string, keys: readonly string[]): Entry[] {
  const node = parseDocument(text).getIn(keys, true)
  if (!isMap(node)) throw new Error(`There is no map ${keys.join('.')} to add to.`)
  return (node as YAMLMap).items.map((pair: Pair) => {
    const { key, value } = pair as { key: unknown; value: { range?: number[] | null } | null }
    if (!isScalar(key)) throw new Error(`${keys.join('.')} has a key that is not a word.`)
    const start = text.lastIndexOf('\n', key.range?.[0] ?? 0) + 1
    return { key: String(key.value), start, end: value?.range?.[2] ?? text.length }
  })
}
