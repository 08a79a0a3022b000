import { expect, test } from 'vitest'

import { guesses } from '../verify/guesses.js'
import { readRecords, recordsDirectory } from '../verify/record.js'
import { emulatorRecord } from '../verify/verify.js'

/** `vitest run -u` writes the tables. */
test('lists every refusal and every answer, and which of them are guesses, in tables', async () => {
  const text = guesses(await emulatorRecord(), await readRecords(recordsDirectory))
  await expect(text).toMatchFileSnapshot('../docs/refusals.md')
})
