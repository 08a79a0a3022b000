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
  return concatenated(
    strings.flatMap((text, index) => {
      const value = index < values.length ? values[index] : undefined
      return value === undefined ? [text] : [text, ...partsOf(value)]
    }),
  )
}

/** Snippets with a separator between them. */
export function joined(snippets: readonly Snippet[], separator: string): Snippet {
  return concatenated(
    snippets.flatMap((snippet, index) => [...(index > 0 ? [separator] : []), ...partsOf(snippet)]),
  )
}

/** Whether it is a snippet, among other things that code is made of. */
export function isSnippet(value: unknown): value is Snippet {
  return typeof value === 'string' || value instanceof Name || value instanceof Fragment
}

/** The text as it is printed. */
export function textOf(snippet: Snippet): string {
  return partsOf(snippet)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('')
}

/** The names that a snippet refers to, each as often as it does. */
export function namesOf(snippet: Snippet): readonly Name[] {
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
