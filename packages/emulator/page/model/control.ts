import type { Control } from '../../src/testing/control.js'
import { controlPaths } from './control-paths.js'
import { controlHeaders } from './token.js'

type Called = Pick<Control, keyof typeof controlPaths>

/** The methods of the control interface, as `connectControl` has them for programs. They reject with what the emulator says. */
export const control = Object.fromEntries(
  Object.entries(controlPaths).map(([name, path]) => [name, (input: unknown) => post(path, input)]),
) as { readonly [Name in keyof Called]: Called[Name] }

async function post(path: string, input: unknown): Promise<unknown> {
  const response = await fetch(`/_emulator${path}`, {
    method: 'POST',
    headers: { ...controlHeaders, 'content-type': 'application/json' },
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
  })
  const answer: unknown = await response.json()
  if (response.ok) return answer
  throw new Error((answer as { message: string }).message)
}
