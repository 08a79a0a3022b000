import type { CatalogueEntry, Option, Value } from '../catalogue/model.js'
import { exampleLines } from './examples.js'

/** An entry of the catalogue in the shape of `packages/cli/src/catalogue.ts`: what is usual is left out. */
export function cliEntry(entry: CatalogueEntry): object {
  const { answer, body } = entry
  return compact({
    id: entry.id,
    words: entry.command,
    summary: entry.summary,
    description: entry.words,
    effect: entry.effect,
    deprecated: entry.deprecated || undefined,
    async: entry.async || undefined,
    unsigned: !entry.signed || undefined,
    cursor: entry.cursor,
    arguments: entry.arguments.map(valueOf),
    options: entry.options.map(optionOf),
    body: body && (body.required ? 'required' : 'optional'),
    list: answer.list,
    columns: answer.columns,
    examples: exampleLines(entry),
  })
}

function optionOf(option: Option): object {
  return {
    ...valueOf(option),
    ...(option.in !== 'body' && { in: option.in }),
    path: option.path,
  }
}

function valueOf({ name, words, ...value }: Value): object {
  return compact({
    name,
    words,
    type: value.type === 'string' ? undefined : value.type,
    required: value.required || undefined,
    list: value.list || undefined,
    nullable: value.nullable || undefined,
    secret: value.secret || undefined,
    values: value.values.length === 0 ? undefined : value.values.map((one) => compact({ ...one })),
    default: value.default,
    limits: value.limits.length === 0 ? undefined : value.limits.join(' '),
  })
}

function compact(value: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined))
}
