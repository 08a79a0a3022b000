import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { paths, root } from '@dbaas-valkey/contract/paths'
import { runDifferential } from './run.js'

const contract = JSON.parse(await readFile(join(root, paths.bundled), 'utf8')) as JsonObject

test('no difference that api-smart-diff sees under paths is missed, over 150 mutations', () => {
  // `pnpm contract:differential` does the same 2,000 times.
  const { detected, missed } = runDifferential(contract, 150, 1)
  expect(missed).toEqual([])
  expect(detected).toBeGreaterThan(75)
}, 60_000)
