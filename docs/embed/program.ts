/** What a reader needs to run an example besides its text. */
export interface Program {
  /** The line that installs what it imports, and what runs it. */
  readonly install: string
  /** What to save it as, without the ending: `quickstart`, `cache.test`. */
  readonly name: string
  /** How to run the file of that name, for TypeScript and for JavaScript. */
  readonly run: (ending: 'mts' | 'mjs') => string
  /** Whether it imports types only, so that nothing of it is left in JavaScript. */
  readonly typesOnly: boolean
}

const vitest = 'vitest'
const nodeTest = 'node:test'

/** The last version that runs on Node 20. */
const versions: Readonly<Record<string, string>> = { [vitest]: 'vitest@4' }

/** Peers that npm does not install since most users of a package have no need of them. */
const peers: Readonly<Record<string, string>> = {
  '@dbaas-valkey/client/opentelemetry': '@opentelemetry/api',
}

/** Reads from an example's path and its imports how it is installed, named and run. */
export function programOf(file: string, source: string): Program {
  const imports = [
    ...source.matchAll(/^import (type )?[^']*'([^']+)'/gm),
    ...source.matchAll(/^.*(@type) .*import\('([^']+)'\)/gm),
    ...source.matchAll(/import()\.meta\.resolve\('([^']+)'\)/g),
  ].map(([, type, from = '']) => ({ from, isType: Boolean(type) }))
  const modules = imports.map(({ from }) => from).filter((from) => !from.startsWith('.'))
  const name = file.replace(/^.*\/|\.m?[jt]s$/g, '')
  const inVitest = modules.includes(vitest)
  const isPlain = file.endsWith('.mjs')
  const packages = new Set([
    ...modules.filter((from) => !from.startsWith('node:')).map(packageOf),
    ...modules.map((from) => peers[from] ?? '').filter((peer) => peer !== ''),
    ...(inVitest || isPlain ? [] : ['tsx']),
  ])
  const typesOnly = imports.length > 0 && imports.every(({ isType }) => isType)
  // The emulator and the types have no place in what a user runs in production.
  const isForDevelopment =
    isPlain || typesOnly || [...packages].some((one) => one === '@dbaas-valkey/emulator')
  const install = [...packages].map((one) => versions[one] ?? one).join(' ')
  const flag = modules.includes(nodeTest) ? ' --test' : ''
  return {
    install: `npm install ${isForDevelopment ? '--save-dev ' : ''}${install}`,
    name,
    run: (ending) =>
      inVitest
        ? 'npx vitest run'
        : `${ending === 'mts' ? 'npx tsx' : 'node'}${flag} ${name}.${ending}`,
    typesOnly,
  }
}

function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}
