import type { JsonReply } from '../../src/testing/control.js'

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', a: '\x07' }

/**
 * Splits a line into the words of a command, as valkey-cli does: words in double quotes may have escapes (`\n`, `\x41`), words in
 * single quotes only `\'`. Returns undefined when a quote is not closed.
 */
export function splitWords(line: string): string[] | undefined {
  const words: string[] = []
  const pattern = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"']+))(?=\s|$)|\s+$/y
  while (pattern.lastIndex < line.length) {
    const match = pattern.exec(line)
    if (match === null) return undefined
    const [, double, single, plain] = match
    if (double !== undefined) words.push(unescape(double))
    else if (single !== undefined) words.push(single.replaceAll("\\'", "'"))
    else if (plain !== undefined) words.push(plain)
  }
  return words
}

/** Writes a reply as valkey-cli does. */
export function formatReply(reply: JsonReply, indent = ''): string {
  if (reply === null) return '(nil)'
  if (typeof reply === 'number') return `(integer) ${reply}`
  if (typeof reply === 'string') return reply
  if (isError(reply)) return `(error) ${reply.error}`
  if (reply.length === 0) return '(empty array)'
  return reply
    .map((item, index) => {
      const label = `${index + 1}) `
      return `${index === 0 ? '' : indent}${label}${formatReply(item, indent + ' '.repeat(label.length))}`
    })
    .join('\n')
}

export function isError(reply: JsonReply): reply is { readonly error: string } {
  return typeof reply === 'object' && reply !== null && 'error' in reply
}

function unescape(text: string): string {
  return text.replaceAll(/\\(?:x([\da-fA-F]{2})|(.))/g, (_, hex?: string, letter = '') =>
    hex === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(parseInt(hex, 16)),
  )
}
