import { expect, test } from 'vitest'

import { Name } from './name.js'
import { isSnippet, joined, namesOf, replaceIn, textOf, ts } from './snippet.js'

const value = new Name('value')
const item = new Name('item')

const texts = [
  { given: ts`plain`, want: 'plain' },
  { given: ts``, want: '' },
  { given: ts`${value}.length > ${5}`, want: 'value.length > 5' },
  { given: ts`${ts`${value}[${item}]`} === ${true}`, want: 'value[item] === true' },
  { given: ts`/\\d/.test(${value})`, want: '/\\d/.test(value)' },
  { given: joined([value, 'a', item], ', '), want: 'value, a, item' },
  { given: joined([], ', '), want: '' },
]

test.each(texts)('prints $want', ({ given, want }) => {
  expect(textOf(given)).toBe(want)
})

test('is a plain string where it holds no name, so that it can be compared', () => {
  expect(ts`return ${false}`).toBe('return false')
})

test('knows its names, as often as it refers to them', () => {
  expect(namesOf(ts`${value} + ${ts`f(${value}, ${item})`}`)).toEqual([value, value, item])
})

test('does not take text for a name that reads like it', () => {
  expect(namesOf(ts`'value' + ${item}.value`)).toEqual([item])
})

test('puts something else in the place of a name, and of nothing else', () => {
  const replaced = replaceIn(ts`${item} !== 'item' && ${item}.item`, item, ts`${value}[0]`)
  expect(textOf(replaced)).toBe("value[0] !== 'item' && value[0].item")
  expect(namesOf(replaced)).toEqual([value, value])
})

test.each([{ given: value }, { given: ts`${value}.length` }])(
  'refuses to be put into a plain template, where its names would be lost',
  ({ given }) => {
    expect(() => `${given as unknown as string}`).toThrow('write ts`...`')
  },
)

test.each([
  { given: 'text', want: true },
  { given: value, want: true },
  { given: ts`${value}!`, want: true },
  { given: { open: '(', items: [], close: ')' }, want: false },
  { given: undefined, want: false },
])('says whether $given is a snippet: $want', ({ given, want }) => {
  expect(isSnippet(given)).toBe(want)
})
