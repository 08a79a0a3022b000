import { Name } from './name.js'

/** A piece of code in one line, in which each name is still known to be one. `ts` puts them together. */
export type Snippet = string | Name | Fragment

/** Text and names in the order in which they are printed. */
class Fragment {
  readonly parts: readonly (string | Name)[]

  constructor(parts: readonly (string | Name)[]) {
    this.parts = parts
  }

  /** @throws TypeError always: as a string its names would no longer be known to be used */
  toString(): never {
    throw new TypeError(`${textOf(this)} stands in a plain template: write ts\`...\`.`)
  }
}

/**
 * Code with names in it.
 *
 * @example
 * ts`${isObject}(${value}) && ${value}.length > ${5}`
 */
export function ts(
  strings: TemplateStringsArray,
  ...values: readonly (Snippet | boolean | number)[]
): Snippet {
  const parts: (string | Name)[] = []
  let text = strings[0] ?? ''
  // One loop without lists in between: a large document has a million of these.
  for (const [index, value] of values.entries()) {
    if (value instanceof Name) {
      if (text !== '') parts.push(text)
      parts.push(value)
      text = ''
    } else if (value instanceof Fragment) {
      if (text !== '') parts.push(text)
      for (const part of value.parts) parts.push(part)
      text = ''
    } else {
      text += String(value)
    }
    text += strings[index + 1] ?? ''
  }
  if (parts.length === 0) return text
  if (text !== '') parts.push(text)
  return new Fragment(parts)
}

/** Snippets with a separator between them. */
export function joined(snippets: readonly Snippet[], separator: string): Snippet {
  const parts: (string | Name)[] = []
  for (const [index, snippet] of snippets.entries()) {
    if (index > 0) parts.push(separator)
    if (snippet instanceof Fragment) for (const part of snippet.parts) parts.push(part)
    else parts.push(snippet)
  }
  return concatenated(parts)
}

/** Whether it is a snippet, among other things that code is made of. */
export function isSnippet(value: unknown): value is Snippet {
  return typeof value === 'string' || value instanceof Name || value instanceof Fragment
}

/** The text as it is printed. */
export function textOf(snippet: Snippet): string {
  if (typeof snippet === 'string') return snippet
  let text = ''
  for (const part of partsOf(snippet)) text += typeof part === 'string' ? part : part.text
  return text
}

/** The names that a snippet refers to, each as often as it does. */
export function namesOf(snippet: Snippet): readonly Name[] {
  if (typeof snippet === 'string') return []
  return partsOf(snippet).filter((part) => part instanceof Name)
}

/** The same about something else: what stands for the name is put in its place. */
export function replaceIn(snippet: Snippet, name: Name, by: Snippet): Snippet {
  return concatenated(partsOf(snippet).flatMap((part) => (part === name ? partsOf(by) : [part])))
}

function partsOf(value: Snippet | boolean | number): readonly (string | Name)[] {
  if (value instanceof Fragment) return value.parts
  return [value instanceof Name ? value : String(value)]
}

/** A plain string where there is no name, so that it can be compared. */
function concatenated(parts: readonly (string | Name)[]): Snippet {
  if (parts.every((part) => typeof part === 'string')) return parts.join('')
  return new Fragment(parts.filter((part) => part !== ''))
}
