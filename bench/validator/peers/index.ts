import { runtimePeer, type Peer } from '../peer.js'
import { ajv } from './ajv.js'
import { ours } from './ours.js'
import { schemasafe } from './schemasafe.js'
import { typia } from './typia.js'

/** The mark: code without any library, for the two schemas that are measured. */
const handWritten: Peer = {
  name: 'hand-written',
  how: 'plain code',
  answers: ['is'],
  program: (_schemas, names) => `export { ${names.join(', ')} } from './peers/hand-written.ts'`,
}

export const peers: readonly Peer[] = [
  ours,
  handWritten,
  ajv,
  runtimePeer('TypeBox', 'compiled at run time', 'typebox'),
  schemasafe,
  typia,
  runtimePeer('zod', 'looseObject, safeParse', 'zod'),
  runtimePeer('valibot', 'looseObject, is and safeParse', 'valibot'),
  runtimePeer('arktype', 'compiled at run time', 'arktype'),
]
