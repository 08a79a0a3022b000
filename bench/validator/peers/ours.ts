import type { Content, Peer } from '../peer.js'

const from = `from '@dbaas-valkey/validator'`

/** The package as it is installed. */
export const ours: Peer = {
  name: 'ours',
  how: 'generated modules',
  answers: ['is', 'issues'],
  program: (_schemas, names, content) => names.map((name) => programs[content](name)).join('\n'),
}

const programs: Readonly<Record<Content, (name: string) => string>> = {
  is: (name) => `export { is${name} as ${name} } ${from}`,
  issues: (name) => `import { ${name} as schema${name} } ${from}
export const ${name} = (value) => schema${name}.validate(value).issues ?? []`,
  whole: (name) => `export { ${name} } ${from}`,
}
