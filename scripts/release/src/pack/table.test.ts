import { expect, test } from 'vitest'

import { trialTable } from './table.js'

test('what passed is a line each, and what failed is told in full', () => {
  const table = trialTable([
    { name: 'Vite bundle', passed: true, seconds: 0.42, output: 'ignored' },
    { name: 'Node 20, ES module', passed: false, seconds: 1, output: 'Error: no\n' },
    { name: 'no script', passed: true, seconds: 0, output: '' },
  ])
  expect(table.split('\n')).toEqual([
    '  Vite bundle         passed   0.4 s',
    '  Node 20, ES module  FAILED   1.0 s',
    '  no script           passed',
    '',
    'Node 20, ES module:',
    'Error: no',
    '',
    '2 passed, 1 failed',
    '',
  ])
})
