/** Markup, as opposed to text that still has to be escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Content = Html | string | number | readonly Content[] | undefined

/** Builds markup; whatever is put in is escaped unless it is markup already. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const parts = strings.map((part, index) =>
    index === 0 ? part : markup(values[index - 1]) + part,
  )
  return new Html(parts.join(''))
}

function markup(content: Content): string {
  if (content === undefined) return ''
  if (content instanceof Html) return content.text
  if (typeof content === 'object') return content.map(markup).join('')
  return escape(String(content))
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
