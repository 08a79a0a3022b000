import { describe, expect, test } from 'vitest'

import { child, children, follow, operations, root, type Place } from './contract.js'
import { operations as facts } from './facts/operations.js'
import { nameOf, terms } from './terms.js'

const json = 'application/json'

const schemaOf = (body: Place, mediaType = json) =>
  terms(child(child(child(body, 'content'), mediaType), 'schema'))

const mediaTypes = (body: Place) => Object.keys(child(body, 'content').node)

function parametersOf(operation: Place): Record<string, string> {
  if (!('parameters' in operation.node)) return {}
  const parameters = children(child(operation, 'parameters')).map(follow)
  for (const { node } of parameters) expect(node).toMatchObject({ in: 'path', required: true })
  return Object.fromEntries(
    parameters.map((parameter) => [parameter.node['name'], terms(child(parameter, 'schema'))]),
  )
}

test('the contract has these operations and no other', () => {
  expect([...operations.keys()].toSorted()).toEqual(Object.keys(facts).toSorted())
})

describe.each(Object.entries(facts))('%s', (id, want) => {
  const operation = operations.get(id)
  if (operation === undefined) throw new Error(`the contract has no operation ${id}`)
  const { method, path, place } = operation
  const responses = child(place, 'responses')

  test(`is ${want.method} ${want.path}`, () => {
    expect({ method, path }).toEqual({ method: want.method, path: want.path })
    expect(place.node['tags']).toEqual([want.tag])
  })

  test('takes these parameters, all of them part of the path', () => {
    expect(parametersOf(place)).toEqual(want.parameters)
    expect([...path.matchAll(/\{(.*?)\}/g)].map(([, name]) => name)).toEqual(
      Object.keys(parametersOf(place)),
    )
  })

  test(`takes ${want.body ?? 'no body'}`, () => {
    if (want.body === undefined) return expect(place.node).not.toHaveProperty('requestBody')
    const body = follow(child(place, 'requestBody'))
    expect(body.node['required']).toBe(true)
    expect(mediaTypes(body)).toEqual([json])
    expect(schemaOf(body)).toBe(want.body)
  })

  test(`answers 200 with ${want.answer}, and otherwise with a problem`, () => {
    expect(Object.keys(responses.node).toSorted()).toEqual(['200', 'default'])
    const success = follow(child(responses, '200'))
    expect(mediaTypes(success)).toEqual([json])
    expect(schemaOf(success)).toBe(want.answer)
    expect(nameOf(child(responses, 'default').node['$ref'])).toBe('Problem')
  })

  test('says whether it may be repeated, is asynchronous and must be signed', () => {
    expect(place.node['x-retry-safe']).toBe(want.retrySafe)
    expect(place.node['x-async']).toBe(want.async)
    expect(place.node['security']).toEqual(want.signed ? undefined : [])
  })

  test(`is the command ${want.command}, whose effect is ${want.effect}`, () => {
    expect(place.node['x-effect']).toBe(want.effect)
    expect(place.node['x-command']).toEqual(want.command.split(' '))
  })
})

test('every operation that starts a change is asynchronous', () => {
  const changes = Object.entries(facts).filter(
    ([id, { answer }]) => answer === 'Operation' && id !== 'get-operation',
  )
  expect(changes.every(([, { async }]) => async)).toBe(true)
})

test('a problem has the body of any endpoint, or problem details by their media type', () => {
  const problem = child(child(child(root, 'components'), 'responses'), 'Problem')
  expect(mediaTypes(problem)).toEqual([json, 'application/problem+json'])
  expect(schemaOf(problem)).toBe('Problem')
  expect(schemaOf(problem, 'application/problem+json')).toBe('ProblemDetails')
})
