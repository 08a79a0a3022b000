import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'

/** A copy of the repository as it stands, uncommitted changes included, in which a test may change anything. */
export interface Copy {
  readonly folder: string
  /** For programs that run in it: they share no cache with the repository. */
  readonly env: NodeJS.ProcessEnv
  remove(): void
}

/** Makes a copy that links to the installed libraries and to nothing else of the repository. */
export function copyRepository(): Copy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dbaas-valkey-copy-')))
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root })
  for (const file of list.toString().split('\0')) {
    if (file !== '') copyFile(join(root, file), join(folder, file))
  }
  linkLibraries(folder)
  neverInstall(folder)
  return {
    folder,
    env: {
      ...process.env,
      DO_NOT_TRACK: '1',
      TURBO_CACHE_DIR: join(folder, 'node_modules', '.cache', 'turbo'),
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** How a command in a copy ended. */
export interface Ran {
  readonly code: number | null
  readonly output: string
}

/** Runs lines of a shell in a copy; the first that fails ends them. */
export function shell({ folder, env }: Copy, lines: string): Promise<Ran> {
  const child = spawn('sh', ['-e', '-c', lines], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** A file that is in the list may be gone: deleted and not committed, or for a moment only beside a program that runs. */
function copyFile(from: string, to: string): void {
  try {
    cpSync(from, to)
  } catch (error) {
    if (existsSync(from)) throw error
  }
}

/** pnpm would take the links for an installation that is out of date, and mend it. */
function neverInstall(folder: string): void {
  const path = join(folder, 'pnpm-workspace.yaml')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace('verifyDepsBeforeRun: install', 'verifyDepsBeforeRun: false'))
}

/** Each package finds the libraries of the repository, and the other packages of the copy. */
function linkLibraries(folder: string): void {
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
  const packages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*package.json'], {
    cwd: root,
  })
  for (const file of packages.toString().trim().split('\n')) {
    const own = join(dirname(file), 'node_modules')
    if (dirname(file) !== '.' && existsSync(join(root, own)))
      copyLinks(join(root, own), join(folder, own))
  }
}

/** The links of a package's own `node_modules`: they are relative, so that they lead into the copy. */
function copyLinks(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)]
    const stat = lstatSync(source)
    if (stat.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (name.startsWith('@')) copyLinks(source, target)
    else if (name === '.bin') cpSync(source, target, { recursive: true, verbatimSymlinks: true })
  }
}
