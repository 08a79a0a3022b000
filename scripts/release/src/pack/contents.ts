import { unreachableLinks } from './links.js'
import type { Manifest } from '../packages.js'

/** What npm puts into every tarball besides `files`. */
const always = /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/

const unwanted: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:test|tests|__tests__|fixtures)\//, 'is a test'],
  [/\.test\.[cm]?[jt]s$/, 'is a test'],
  [/\.tsbuildinfo$/, 'belongs to the build'],
  [/(?:^|\/)\.[^/]+$/, 'is a hidden file'],
]

const secrets: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*[A-Za-z0-9+/=]/, 'a private key'],
  [/\bEXO[0-9a-f]{24}\b/, 'an Exoscale API key'],
  [/\bnpm_[A-Za-z0-9]{36}\b/, 'an npm token'],
  [/\bgh[opsur]_[A-Za-z0-9]{36}\b/, 'a GitHub token'],
  [/\bAKIA[0-9A-Z]{16}\b/, 'an AWS key'],
  [/_authToken\s*=/, 'a registry token'],
]

const installScripts = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']

/** What is wrong with the files of a tarball; nothing when it may be published. */
export function problemsOf(files: ReadonlyMap<string, string>): string[] {
  const manifest = JSON.parse(files.get('package.json') ?? '{}') as Manifest
  return [
    ...missing(files, manifest),
    ...[...files].flatMap(([path, text]) => problemsOfFile(path, text, manifest)),
    ...unreachableLinks(files.get('README.md') ?? ''),
    ...(['homepage', 'bugs'] as const)
      .filter((name) => manifest[name]?.startsWith('https://') !== true)
      .map((name) => `package.json names no "${name}": npm shows it to readers.`),
    ...installScripts
      .filter((name) => manifest.scripts?.[name] !== undefined)
      .map((name) => `package.json runs \`${name}\` at install. Remove the script.`),
    ...(JSON.stringify(manifest).includes('"workspace:')
      ? ['package.json still refers to the workspace. Pack with pnpm.']
      : []),
  ]
}

function problemsOfFile(path: string, text: string, { files }: Manifest): string[] {
  const listed =
    always.test(path) || files.some((root) => path === root || path.startsWith(`${root}/`))
  return [
    ...(listed ? [] : [`${path} lies outside "files".`]),
    ...unwanted.filter(([pattern]) => pattern.test(path)).map(([, what]) => `${path} ${what}.`),
    ...secrets
      .filter(([pattern]) => pattern.test(text))
      .map(([, what]) => `${path} holds ${what}.`),
  ]
}

function missing(files: ReadonlyMap<string, string>, { exports }: Manifest): string[] {
  const targets = leaves(exports ?? {})
  return [
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
    ...targets.map((target) => target.replace(/^\.\//, '')),
  ]
    .filter((path) => !has(files, path))
    .map((path) => `${path} is missing.`)
}

/** A target with a `*` stands for all files that it fits. */
function has(files: ReadonlyMap<string, string>, target: string): boolean {
  const [before = '', after] = target.split('*')
  if (after === undefined) return files.has(target)
  return [...files.keys()].some((path) => path.startsWith(before) && path.endsWith(after))
}

/** Conditions may be nested: only their leaves are files. */
function leaves(target: unknown): string[] {
  if (typeof target === 'string') return [target]
  return typeof target === 'object' && target !== null ? Object.values(target).flatMap(leaves) : []
}
