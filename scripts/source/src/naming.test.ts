import { expect, test } from 'vitest'

import {
  camelCase,
  fileNames,
  methodNames,
  moduleNames,
  pascalCase,
  uniqueNames,
} from './naming.js'
import { Scope } from './scope.js'

test.each([
  { given: 'create-dbaas-service', camel: 'createDbaasService', pascal: 'CreateDbaasService' },
  { given: 'getURL', camel: 'getURL', pascal: 'GetURL' },
  { given: '1st', camel: '_1st', pascal: '_1st' },
  { given: '', camel: '_', pascal: '_' },
  { given: 'a*/b', camel: 'aB', pascal: 'AB' },
])('$given in camel and Pascal case', ({ given, camel, pascal }) => {
  expect([camelCase(given), pascalCase(given)]).toEqual([camel, pascal])
})

test.each([
  { what: 'names of other folders', given: ['../a', '/etc'], want: ['a', 'etc'] },
  { what: 'devices', given: ['con'], want: ['_con'] },
  { what: 'names that differ in capitals only', given: ['Pet', 'pet'], want: ['Pet', 'pet2'] },
  { what: 'nothing', given: [''], want: ['_'] },
])('file names are safe: $what', ({ given, want }) => {
  expect(fileNames(given)).toEqual(want)
})

test('modules have hyphens for capitals', () => {
  expect(moduleNames(['ValkeyService', 'getHTTPStatus', 'a_b'])).toEqual([
    'valkey-service',
    'get-http-status',
    'a-b',
  ])
})

test('methods have no reserved word for a name', () => {
  expect(methodNames(['delete', 'get-it', 'getIt'])).toEqual(['delete_', 'getIt', 'getIt2'])
})

test('names are made unique in their order', () => {
  expect(uniqueNames(['Pet', 'Pet', 'Dog', 'Pet'])).toEqual(['Pet', 'Pet2', 'Dog', 'Pet3'])
})

test('a scope gives each name once, and none that the language or the platform has', () => {
  const scope = new Scope(['taken'])
  const wanted = ['item', 'item', 'taken', 'class', 'Array']
  expect(wanted.map((name) => scope.take(name))).toEqual([
    'item',
    'item2',
    'taken2',
    'class2',
    'Array2',
  ])
})

test('a name of an inner scope is free again after it', () => {
  const scope = new Scope()
  expect([scope.inner().take('item'), scope.inner().take('item'), scope.take('item')]).toEqual([
    'item',
    'item',
    'item',
  ])
})
