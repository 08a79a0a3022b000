import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { CommandError } from '@dbaas-valkey/contract/command'
import { root } from '@dbaas-valkey/contract/paths'

import { folderOf, packageNames } from '../packages.js'
import { tool, tryRun } from '../process.js'
import type { Surface } from './baseline.js'

const options = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    resolveJsonModule: true,
    types: ['node'],
  },
}

/** A program of the last release that today's packages break, and how. */
export interface BrokenUsage {
  readonly file: string
  /** What the compiler says of the first place. */
  readonly message: string
  readonly text: string
}

/**
 * Compiles programs of the last release with the declarations that the packages have today. They lie in a folder of their
 * own, in the places that they had, with the packages around them: tests of types find declarations where sources were.
 *
 * @throws {@link CommandError} when the packages are not built
 */
export async function brokenUsages(consumers: Surface['consumers']): Promise<BrokenUsage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-consumers-'))
  try {
    await layOut(folder, consumers)
    const { code, output } = await tryRun(tool('tsc'), ['-p', folder], { cwd: folder })
    const broken = messagesOf(output).flatMap(([file, message]) => {
      const text = consumers[file]
      return text === undefined ? [] : [{ file, message, text }]
    })
    if (code !== 0 && broken.length === 0) {
      throw new CommandError(`The compiler failed on the programs of the last release:\n${output}`)
    }
    return broken
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function layOut(folder: string, consumers: Surface['consumers']): Promise<void> {
  const files = { ...consumers, 'package.json': '{ "type": "module" }' }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const include = Object.keys(consumers)
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ ...options, files: include }))
  const examples = join(root, 'examples', 'node_modules')
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const place of ['examples', 'scripts']) {
    await mkdir(join(folder, place), { recursive: true })
    await symlink(examples, join(folder, place, 'node_modules'))
  }
  for (const name of packageNames) {
    const there = join(folder, 'packages', name)
    await mkdir(there, { recursive: true })
    const entries = await readdir(folderOf(name))
    if (!entries.includes('dist')) {
      throw new CommandError(`packages/${name} is not built. Run \`pnpm build\` first.`)
    }
    for (const entry of entries.filter((entry) => entry !== 'test' && entry !== 'src')) {
      await symlink(join(folderOf(name), entry), join(there, entry))
    }
    await symlink(join(folderOf(name), 'dist'), join(there, 'src'))
  }
}

/** The first message about each file. */
function messagesOf(output: string): [file: string, message: string][] {
  const found = new Map<string, string>()
  for (const match of output.matchAll(/^(\S+?)\(\d+,\d+\): error TS\d+: (.*)$/gm)) {
    const [, file = '', message = ''] = match
    if (!found.has(file)) found.set(file, message)
  }
  return [...found]
}
