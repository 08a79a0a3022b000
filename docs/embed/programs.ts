import { javascriptOf, typescriptOf } from './javascript.js'
import { programOf } from './program.js'

const place =
  /^(?<marker><!-- run (?<file>examples\/[^ ]+)(?: with (?<command>.+))? -->\n)[^]*?^<!-- \/run -->$/gm

/**
 * Fills the places between `<!-- run examples/client/quickstart.ts -->` and `<!-- /run -->` with all that a reader needs to
 * run that example in an empty folder: what to install, the whole program, what to save it as, and how to run it, in
 * TypeScript and in JavaScript. `<!-- run FILE with COMMAND -->` names another command. Commands of a shell are shown as they
 * are: the page says once what to install for all of them. What a program has between
 * `// #region hidden` and `// #endregion` is left out: the example's own checks.
 */
export async function embedPrograms(
  markdown: string,
  read: (file: string) => Promise<string>,
): Promise<string> {
  const texts = await Promise.all(
    [...markdown.matchAll(place)].map(async ({ groups }) => {
      const { marker = '', file = '', command } = groups ?? {}
      return `${marker}\n${await programText(file, await read(file), command)}\n\n<!-- /run -->`
    }),
  )
  let index = 0
  return markdown.replace(place, () => texts[index++] ?? '')
}

async function programText(file: string, source: string, command?: string): Promise<string> {
  if (file.endsWith('.sh')) return fence('sh', source)
  const shown = withoutHidden(source)
  const { install, name, run, typesOnly } = programOf(file, shown)
  if (command !== undefined) {
    const line = install.replace(/ tsx\b/, '')
    return [fence('sh', line), saveAs(`${name}.ts`, command), fence('ts', shown)].join('\n\n')
  }
  if (file.endsWith('.mjs')) {
    return [fence('sh', install), saveAs(`${name}.mjs`, run('mjs')), fence('js', shown)].join(
      '\n\n',
    )
  }
  const typescript = await typescriptOf(shown)
  const javascript = await javascriptOf(shown)
  const inTypeScript = `Save it as \`${name}.mts\` and run \`${run('mts')}\``
  const inJavaScript = `as \`${name}.mjs\` and run \`${run('mjs')}\``
  if (javascript === typescript) {
    const both = `${inTypeScript}, or in JavaScript, with the same text, ${inJavaScript}.`
    return [fence('sh', install), both, fence('ts', typescript)].join('\n\n')
  }
  const program = [fence('sh', install), `${inTypeScript}.`, fence('ts', typescript)]
  if (typesOnly) return program.join('\n\n')
  return [
    ...program,
    '<details>\n<summary>In JavaScript</summary>',
    `Save it ${inJavaScript}.`,
    fence('js', javascript),
    '</details>',
  ].join('\n\n')
}

function saveAs(file: string, command: string): string {
  return `Save it as \`${file}\` and run \`${command}\`.`
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``
}

function withoutHidden(source: string): string {
  return source
    .replaceAll(/^ *\/\/ #region hidden\n[^]*?^ *\/\/ #endregion\n/gm, '')
    .replaceAll(/^ *\/\/ #(?:region|endregion).*\n?/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
}
