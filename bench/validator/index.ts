/**
 * `pnpm bench validator`: our validators beside other libraries and plain code: speed, issues, size, start and
 * generation. Writes the results, the table in the validator's README, and a picture.
 */
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { fillMarks } from '../lib/markdown.js'
import { contendersOf, differencesOf } from './contender.js'
import { readSchemas } from './contract.js'
import { goalsOf, type Measurements } from './goals.js'
import { measureGrowth } from './growth.js'
import { peers } from './peers/index.js'
import { picture } from './picture.js'
import { measureSizes } from './size.js'
import { measureSpeed } from './speed.js'
import { measureStart } from './start.js'
import { pointsOf, tables } from './tables.js'

const root = resolve(import.meta.dirname, '../..')

export async function run(): Promise<void> {
  const schemas = await readSchemas(root)
  const contenders = await contendersOf(peers, schemas)
  const measurements: Measurements = {
    differences: differencesOf(contenders),
    speed: measureSpeed(contenders),
    sizes: await measureSizes(peers, schemas),
    start: await measureStart(peers, schemas),
    growth: await measureGrowth(root),
  }
  const goals = goalsOf(measurements)
  const compared = peers.map(({ name, how }) => ({ name, how }))
  const results = join(root, 'bench/results')
  await writeFile(
    join(results, 'validator.json'),
    `${JSON.stringify({ goals, peers: compared, ...measurements }, null, 2)}\n`,
  )
  await writeFile(
    join(results, 'validator.svg'),
    picture(
      'Speed against size of a validator for a Valkey service',
      `Node ${process.versions.node}; time of a valid service of 5 KB, size with all that lists its issues`,
      pointsOf(measurements),
    ),
  )
  await fillMarks(join(root, 'packages/validator/README.md'), 'validator', tables(measurements))
  console.table(measurements.speed)
  console.table(measurements.sizes)
  console.table(measurements.start)
  console.table(measurements.growth)
  console.table(measurements.differences)
  console.table(goals)
}
