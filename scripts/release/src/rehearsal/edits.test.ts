import { expect, test } from 'vitest'
import { paths } from '@dbaas-valkey/contract/paths'
import { readContract } from '@dbaas-valkey/openapi-diff/load'

import { edits, releaseEdit } from './edits.js'

const contract = await readContract(paths.spec)

test.each(edits)('$name: $asks', ({ edit, asks }) => {
  expect(releaseEdit(contract, '1.2.3', edit).bump).toBe(asks)
})
