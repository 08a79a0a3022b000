import { doc, type Code } from '@dbaas-valkey/source/code'
import ts from 'typescript'

/**
 * The contract's words about a property, as plain text: title, summary and description, then its default, and whether it is
 * deprecated. openapi-typescript puts a tag before each, and adds what the type says already (`@enum {string}`), formats and
 * examples, which an editor would show above all else.
 */
export function wordsOf(node: ts.Node): Code {
  const items = (ts.getSyntheticLeadingComments(node) ?? []).flatMap(({ text }) => itemsOf(text))
  const texts = items.filter((item) => !/^(?:@(?!description )|Format: )/.test(item))
  const tags = items.filter((item) => /^@(?:default|deprecated)\b/.test(item)).join('\n')
  const prose = texts.map((item) => item.replace(/^@description /, '')).join('\n\n')
  return prose === '' || tags === '' ? doc(prose || tags) : doc(prose, tags)
}

/** What a comment of openapi-typescript says, item by item; lines behind the first of an item are indented. */
function itemsOf(comment: string): readonly string[] {
  return comment
    .replaceAll('*\\/', '*/')
    .replace(/^\*(?:\n \*)? /, '')
    .trimEnd()
    .split(/\n \* (?! {4})/)
    .map((item) => item.replaceAll(/\n \* {5}/g, '\n'))
}
