import { expect, test } from 'vitest'

import { missingOperations, operations, readFindings } from './findings.js'

test('each line of JSON that is a finding counts, and nothing else', () => {
  const printed = [
    'Downloading ...',
    '{"operation":"list-zones","passed":true}',
    '{"not":"a finding"}',
    '{broken',
    '{"operation":"get-operation","passed":false,"failed":"404"}',
    '',
  ]
  expect(readFindings(printed.join('\n'))).toEqual([
    { operation: 'list-zones', passed: true },
    { operation: 'get-operation', passed: false, failed: '404' },
  ])
})

test('an operation that the program did not report has failed', () => {
  const reported = operations
    .filter((operation) => operation !== 'list-zones')
    .map((operation) => ({ operation, passed: true }))
  expect(missingOperations(reported)).toEqual([
    { operation: 'list-zones', passed: false, failed: 'the program did not report it' },
  ])
  expect(missingOperations([])).toHaveLength(operations.length)
})
