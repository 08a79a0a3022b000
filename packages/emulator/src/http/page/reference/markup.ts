/** Markup, as opposed to text that still has to be escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Content = Markup | string | number | readonly Content[] | undefined

/** Builds markup; whatever is put in is escaped unless it is markup already. */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const parts = strings.map((part, index) =>
    index === 0 ? part : render(values[index - 1]) + part,
  )
  return new Markup(parts.join(''))
}

function render(content: Content): string {
  if (content === undefined) return ''
  if (content instanceof Markup) return content.text
  if (typeof content === 'object') return content.map(render).join('')
  return escape(String(content))
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
