/** An example as a reader of a README sees it: what to install, what to save, what to run. */
export interface Example {
  /** Whose README, and the line of the block: `client, line 20`. */
  readonly place: string
  /** What follows `npm install` above the block. */
  readonly packages: readonly string[]
  readonly file: string
  readonly command: string
  readonly text: string
}

export interface Reading {
  readonly examples: readonly Example[]
  /** The blocks of code that a reader can't run, and why. */
  readonly problems: readonly string[]
  /** The command that checks the types of an example, as it is printed. */
  readonly typecheck: string | undefined
  /** The commands that start an emulator and lead a shell to it, as they are printed. */
  readonly emulator: readonly string[]
}

const programs = new Set(['ts', 'js'])

/** Reads a README from top to bottom: it knows nothing of how the README was made. */
export function readExamples(readme: string, markdown: string): Reading {
  const examples: Example[] = []
  const problems: string[] = []
  const commands: string[] = []
  const installedForAll: string[] = []
  const placeAt = (index: number): string =>
    `${readme}, line ${markdown.slice(0, index).split('\n').length}`
  let packages: string[] | undefined
  let saved: { file: string; command: string }[] = []
  const parts = markdown.matchAll(
    /^```(?<language>\w*)\n(?<code>[^]*?)^```$|^(?<heading>#.*)$|^(?<line>[^#`\n].*)$/gm,
  )
  for (const { groups = {}, index } of parts) {
    const { language = '', code = '', heading, line } = groups
    if (heading !== undefined) packages = undefined
    else if (line !== undefined) saved.push(...savedAs(line))
    else if (language === 'sh') {
      commands.push(...code.trim().split('\n'))
      if (code.includes('install --global')) installedForAll.push(...(installedBy(code) ?? []))
      packages = installedBy(code) ?? packages
      if (usesCommand(code)) {
        if (installedForAll.length === 0)
          problems.push(`${placeAt(index)}: no line installs the command.`)
        examples.push({
          place: placeAt(index),
          packages: installedForAll,
          file: 'commands.sh',
          command: 'bash -euo pipefail commands.sh',
          text: code,
        })
      }
    } else if (programs.has(language)) {
      const place = placeAt(index)
      if (packages === undefined) problems.push(`${place}: no line installs what this imports.`)
      if (saved.length === 0) problems.push(`${place}: nothing says how to save and to run this.`)
      for (const { file, command } of saved) {
        examples.push({ place, packages: packages ?? [], file, command, text: code })
      }
      saved = []
    }
  }
  return {
    examples,
    problems,
    typecheck: commands.find((command) => command.startsWith('npx tsc ')),
    emulator: commands.filter((command) => /^(?:eval ")?\S*npx @dbaas-valkey\/emu/.test(command)),
  }
}

function savedAs(line: string): { file: string; command: string }[] {
  return [...line.matchAll(/as `(?<file>[^`]+)` and run `(?<command>[^`]+)`/g)].map(
    ({ groups }) => ({ file: groups?.['file'] ?? '', command: groups?.['command'] ?? '' }),
  )
}

/** Whether a block is to be pasted into a shell that has our command: not what starts an emulator, or sets up completion. */
function usesCommand(code: string): boolean {
  return /^dbaas-valkey (?!emulator|completion)/m.test(code)
}

/** The packages of a block that is one `npm install`. */
function installedBy(code: string): string[] | undefined {
  const [, names] = /^npm install (.+)\n$/.exec(code) ?? []
  return names?.split(/\s+/).filter((name) => !name.startsWith('-'))
}
