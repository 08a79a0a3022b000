import { readFile } from 'node:fs/promises'

import { describe, expect, expectTypeOf, test } from 'vitest'

import * as inputs from '../generated/control/inputs.js'
import type { Input } from './command.js'
import { commands } from './commands.js'
import type { Control } from './control.js'

type Table = typeof commands

/** The methods whose declared type and schema do not say the same of their input. */
type Disagreeing = {
  [Name in keyof Control]: Same<Plain<Accepted<Name>>, Plain<Declared<Name>>> extends true
    ? never
    : Name
}[keyof Control]

type Accepted<Name extends keyof Control> = Input<Table[Name]['input']>
type Declared<Name extends keyof Control> =
  Parameters<Control[Name]> extends [] ? inputs.Nothing : NonNullable<Parameters<Control[Name]>[0]>

/** A type without the names of its parts, down to the last one. */
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { [Name in keyof T]: Plain<T[Name]> }
    : T

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

describe('the table of the control interface', () => {
  test('has schemas that accept what the types of the methods say', () => {
    expectTypeOf<Disagreeing>().toEqualTypeOf<never>()
  })

  test('uses each schema of an input, or has it used by one', async () => {
    const text = await readFile(new URL('../../control.yaml', import.meta.url), 'utf8')
    const used = new Set<string>(Object.values(commands).map(({ input }) => input))
    const unused = Object.keys(inputs).filter(
      (name) => !used.has(name) && !text.includes(`'#/${name}'`),
    )
    expect(unused).toEqual([])
  })

  test('has no place in HTTP twice', () => {
    const places = Object.values(commands).map(({ method, path }) => `${method} ${path}`)
    expect(new Set(places).size).toBe(places.length)
  })

  test('is what the README tells', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
    const [, table = ''] = /\| method +\| HTTP.*\n.*\n((?:\|.*\n)+)/.exec(readme) ?? []
    const told = table.trimEnd().split('\n').flatMap(readRow)
    const served = Object.entries(commands).map(
      ([name, { method, path }]) => `${name}: ${method} ${path}`,
    )
    expect(told.sort()).toEqual(served.sort())
  })
})

/** `snapshot()`, `restore(snapshot)` | `POST /snapshot`, `/restore`: a method that is left out is that of the one before. */
function readRow(row: string): string[] {
  const [, methods = '', places = ''] = row.split('|')
  const names = [...methods.matchAll(/`(\w+)\(/g)].map(([, name]) => name)
  let method = ''
  return [...places.matchAll(/`(?:(\w+) )?(\/[\w/]+)`/g)].map(([, given = method, path], index) => {
    method = given
    return `${names[index]}: ${method} ${path}`
  })
}
