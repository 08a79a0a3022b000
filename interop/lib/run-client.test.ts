import { expect, test } from 'vitest'

import type { InteropClient } from './client.js'
import { operations } from './findings.js'
import { clientReport } from './report.js'
import { runClient } from './run-client.js'

/** A client whose program is a text of JavaScript. */
function scripted(script: string, other: Partial<InteropClient> = {}): InteropClient {
  return {
    name: '.',
    libraries: { script: '1.0.0' },
    needs: ['node'],
    coversEveryOperation: false,
    program: () => ({ command: process.execPath, args: ['--eval', script] }),
    ...other,
  }
}

test('a program is given the address of an emulator that answers', async () => {
  const { findings } = await runClient(
    scripted(`
      const { EXOSCALE_API_ENDPOINT, EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_ZONE } = process.env
      fetch(EXOSCALE_API_ENDPOINT + '/zone').then((answer) =>
        console.log(JSON.stringify({
          operation: 'list-zones',
          passed: answer.ok && Boolean(EXOSCALE_API_KEY && EXOSCALE_API_SECRET && EXOSCALE_ZONE),
        })))`),
  )
  expect(findings).toEqual([{ operation: 'list-zones', passed: true }])
})

test('a client that covers every operation fails for those that it leaves out', async () => {
  const script = `console.log('{"operation":"${operations[0]}","passed":true}')`
  const result = await runClient(scripted(script, { coversEveryOperation: true }))
  expect(result.findings.map(({ operation, passed }) => [operation, passed])).toEqual(
    operations.map((operation, index) => [operation, index === 0]),
  )
  expect(clientReport(result)).toContain(`1 of ${operations.length} operations passed`)
})

test.each([
  ['ends with an error', scripted('process.exit(3)'), ['the program: it ended with 3']],
  ['reports nothing', scripted(''), ['the program: it reported nothing']],
  [
    'never ends',
    scripted('setInterval(() => {}, 1000)', { timeLimit: 1 }),
    ['the program: it ended with null'],
  ],
  [
    'cannot be built',
    scripted('', { prepare: () => Promise.reject(new Error('no such artefact')) }),
    ['the build: no such artefact'],
  ],
])('a program that %s has failed', async (_, client, want) => {
  const { findings } = await runClient(client)
  expect(findings.map(({ operation, failed }) => `${operation}: ${failed}`)).toEqual(want)
})
