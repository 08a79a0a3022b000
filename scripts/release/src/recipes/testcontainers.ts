import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Trial } from '../pack/trial.js'
import { recipes, trial } from './project.js'

const file = 'testcontainers.test.mts'

/** Compiles the test against the real package. It is not run: that takes a container engine. */
export async function tryTestcontainers(project: string): Promise<Trial> {
  await copyFile(join(recipes, file), join(project, file))
  const compiler = join(project, 'node_modules/typescript/bin/tsc')
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext']
  return trial(
    'Testcontainers, compiled only',
    process.execPath,
    [compiler, ...options, '--target', 'es2022', '--types', 'node', file],
    { cwd: project },
  )
}
