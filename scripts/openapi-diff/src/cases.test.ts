import { expect, test } from 'vitest'

import { compareContracts } from './compare.js'
import { readCases } from './fixture.js'

test.each(await readCases())('$name: $why', ({ from, to, says }) => {
  const changes = compareContracts(from, to)
  expect(changes.map(({ bump, sentence }) => `${bump} ${sentence}`).toSorted()).toEqual(
    says.toSorted(),
  )
})
