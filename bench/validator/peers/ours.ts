import type { Peer } from '../peer.js'

const from = `from '@dbaas-valkey/validator'`

/** The package as it is installed. */
export const ours: Peer = {
  name: 'ours',
  how: 'generated modules',
  answers: ['is', 'issues'],
  program: (_schemas, names, question) =>
    names
      .map((name) =>
        question === 'is'
          ? `export { is${name} as ${name} } ${from}`
          : `import { ${name} as schema${name} } ${from}
export const ${name} = (value) => schema${name}.validate(value).issues ?? []`,
      )
      .join('\n'),
}
