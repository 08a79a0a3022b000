const block =
  /^(?<marker><!-- (?<file>examples\/[^ #]+)(?:#(?<region>\S+))? -->\n+)```(?<language>\w+)\n[^]*?\n?```$/gm

/**
 * Replaces every code block below a marker such as `<!-- examples/client/quickstart.ts -->` by that file, or by the
 * region after the `#`: the lines between `// #region name` and `// #endregion`, with the indentation they share taken
 * away.
 */
export async function embed(
  markdown: string,
  read: (file: string) => Promise<string>,
): Promise<string> {
  const found = [...markdown.matchAll(block)]
  const texts = await Promise.all(
    found.map(async ({ groups }) => {
      const { marker = '', file = '', region, language = '' } = groups ?? {}
      const source = await read(file)
      const code = region === undefined ? withoutMarkers(source) : regionOf(source, region, file)
      return `${marker}\`\`\`${language}\n${code.trim()}\n\`\`\``
    }),
  )
  let index = 0
  return markdown.replace(block, () => texts[index++] ?? '')
}

function regionOf(source: string, name: string, file: string): string {
  const lines = source.split('\n')
  const start = lines.findIndex((line) => line.trim() === `// #region ${name}`)
  if (start < 0)
    throw new Error(
      `${file} has no region "${name}". Add "// #region ${name}" to it, or correct the marker.`,
    )
  const end = lines.findIndex((line, index) => index > start && line.trim() === '// #endregion')
  const inside = lines.slice(start + 1, end < 0 ? undefined : end)
  const indents = inside
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */.exec(line)?.[0].length ?? 0)
  const shared = Math.min(...indents)
  return withoutMarkers(inside.map((line) => line.slice(shared)).join('\n'))
}

function withoutMarkers(source: string): string {
  return source.replaceAll(/^ *\/\/ #(?:region|endregion).*\n?/gm, '')
}
