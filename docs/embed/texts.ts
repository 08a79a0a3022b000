const place = /^(?<marker><!-- text (?<file>\S+) -->\n)[^]*?^<!-- \/text -->$/gm

/** Puts the text of a file between `<!-- text docs/embed/run-examples.md -->` and `<!-- /text -->`. */
export async function embedTexts(
  markdown: string,
  read: (file: string) => Promise<string>,
): Promise<string> {
  const texts = await Promise.all(
    [...markdown.matchAll(place)].map(async ({ groups }) => {
      const { marker = '', file = '' } = groups ?? {}
      return `${marker}\n${(await read(file)).trim()}\n\n<!-- /text -->`
    }),
  )
  let index = 0
  return markdown.replace(place, () => texts[index++] ?? '')
}
