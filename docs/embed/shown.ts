const place = /^(?<marker><!-- show (?<file>examples\/\S+) -->\n)[^]*?^<!-- \/show -->$/gm

/** The language of a block by the end of its file's name. */
const languages: Readonly<Record<string, string>> = {
  cjs: 'js',
  // Not `ts`: the walk through the READMEs would run it, and it takes more than packages.
  mts: 'typescript',
  ts: 'typescript',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  Dockerfile: 'dockerfile',
}

/**
 * Fills the places between `<!-- show examples/emulator/recipes/docker/Dockerfile -->` and `<!-- /show -->` with that file as it
 * is: the text around it says what to do with it.
 */
export async function embedShown(
  markdown: string,
  read: (file: string) => Promise<string>,
): Promise<string> {
  const texts = await Promise.all(
    [...markdown.matchAll(place)].map(async ({ groups }) => {
      const { marker = '', file = '' } = groups ?? {}
      const language = languages[file.replace(/^.*[./]/, '')] ?? ''
      const text = (await read(file)).trim()
      return `${marker}\n\`\`\`${language}\n${text}\n\`\`\`\n\n<!-- /show -->`
    }),
  )
  let index = 0
  return markdown.replace(place, () => texts[index++] ?? '')
}
