import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { transform } from 'esbuild'

import type { Program } from '../pack/tools.js'
import type { Trial } from '../pack/trial.js'
import { recipes, trial } from './project.js'

/** One way to run a test under Jest. */
interface Way {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** Whether Node is told that Jest loads ES modules. */
  readonly modules?: true
}

/** Runs the tests of the recipe in each of the ways that the README tells of, with each Node. */
export async function tryJest(project: string, nodes: readonly Program[]): Promise<Trial[]> {
  const trials: Trial[] = []
  for (const [index, { name, files, modules }] of (await ways()).entries()) {
    const folder = join(project, `jest-${index}`)
    await mkdir(folder)
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
    for (const node of nodes)
      trials.push(
        await trial(
          `Jest, ${name}, ${node.name}`,
          node.path,
          [
            ...(modules ? ['--experimental-vm-modules'] : []),
            join(project, 'node_modules/jest/bin/jest.js'),
          ],
          { cwd: folder },
        ),
      )
  }
  return trials
}

async function ways(): Promise<Way[]> {
  const read = (file: string): Promise<string> => readFile(join(recipes, 'jest', file), 'utf8')
  const typed = await read('cache.test.mts')
  const tsconfig = await read('tsconfig.json')
  const manifest = '{"private":true}'
  const { code: imported } = await transform(typed, { loader: 'ts', target: 'es2022' })
  return [
    {
      name: 'require',
      files: { 'package.json': manifest, 'cache.test.js': await read('cache.test.cjs') },
    },
    {
      name: 'ts-jest',
      files: {
        'package.json': manifest,
        'cache.test.ts': typed,
        'jest.config.json': await read('jest.config.json'),
        'tsconfig.json': tsconfig,
      },
    },
    {
      name: 'babel-jest',
      files: {
        'package.json': manifest,
        'cache.test.js': imported,
        'babel.config.json': '{"plugins":["@babel/plugin-transform-modules-commonjs"]}',
      },
    },
    {
      name: 'ES modules',
      files: {
        'package.json': manifest,
        'cache.test.mjs': imported,
        'jest.config.json': '{"testMatch":["**/*.test.mjs"],"transform":{}}',
      },
      modules: true,
    },
    {
      name: 'ts-jest, ES modules',
      files: {
        'package.json': manifest,
        'cache.test.ts': typed,
        'jest.config.json': JSON.stringify({
          extensionsToTreatAsEsm: ['.ts'],
          transform: { '\\.ts$': ['ts-jest', { useESM: true }] },
        }),
        'tsconfig.json': tsconfig.replace('node16', 'nodenext'),
      },
      modules: true,
    },
  ]
}
