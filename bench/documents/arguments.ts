import { parseArgs } from 'node:util'

import { peerNames } from './contenders.js'

export const usage = `Usage: pnpm bench documents --dir DIR [--sample N --seed S] [--peers NAMES] [--no-tsc] [--out DIR] [--jobs N] [--fill]

Runs the compiler, and the peers beside it, on each OpenAPI document below a folder: written or why not, the share of
schemas and operations, processor time, peak memory, bytes, tsc, import, and verdicts on examples and mutants against
Ajv's. Peers, and the Node that they need, are installed once below the system's folder for temporary files.

--dir DIR      the folder; what has \`openapi: 3\` in it is a document
--sample N     take N of the documents, drawn by the seed (default: all)
--seed S       a number (default: 1)
--peers NAMES  a list with commas of ${peerNames.join(', ')}; or none (default: all)
--no-tsc       leave out type-checking, which takes most of the time
--out DIR      keep what was written, and results.json, in this folder
--jobs N       as many documents at a time (default: 2)
--fill         put the comparison into the compiler's README
`

export interface Options {
  readonly dir: string
  /** How many to take; all where it is absent. */
  readonly sample: number | undefined
  readonly seed: number
  readonly peers: readonly string[]
  readonly tsc: boolean
  readonly out: string | undefined
  readonly jobs: number
  readonly fill: boolean
}

/** @throws an error that says what is wrong with the command line */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      dir: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      peers: { type: 'string', default: peerNames.join() },
      tsc: { type: 'boolean', default: true },
      out: { type: 'string' },
      jobs: { type: 'string', default: '2' },
      fill: { type: 'boolean', default: false },
    },
  })
  const { dir, sample, seed, peers, tsc, out, jobs, fill } = values
  if (dir === undefined) throw new Error(`--dir is missing.\n\n${usage}`)
  const chosen = peers === 'none' ? [] : peers.split(',')
  const unknown = chosen.find((name) => !peerNames.includes(name))
  if (unknown !== undefined) {
    throw new Error(`There is no peer ${unknown}; there are ${peerNames.join(', ')}.`)
  }
  return {
    dir,
    sample: sample === undefined ? undefined : whole('--sample', sample),
    seed: whole('--seed', seed),
    peers: chosen,
    tsc,
    out,
    jobs: whole('--jobs', jobs),
    fill,
  }
}

function whole(option: string, text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new Error(`${option} is ${text}; it takes a whole number from 1.`)
}
