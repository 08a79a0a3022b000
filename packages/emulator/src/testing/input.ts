import type { Messages } from '@dbaas-valkey/validator'

import * as generated from '../generated/control/inputs.js'
import { english } from '../generated/control/messages.js'
import { refuseInput } from './refuse.js'

const inputs = { ...generated }

/** How many issues a message tells at most; an input may be full of them. */
const maxIssues = 10

/**
 * Checks what a method of the control interface is given. Nothing stands for an empty object.
 *
 * @param method what a message begins with
 * @throws an `EmulatorError` (`COMMAND_REFUSED`) that names each place and what is wrong there
 */
export function checkInput(method: string, schema: keyof typeof inputs, given: unknown): unknown {
  const value = given === undefined ? {} : given
  const result = inputs[schema].validate(value, { maxIssues, messages: messagesFor(method) })
  if (result.ok) return result.value
  return refuseInput(result.issues.map(({ message }) => message))
}

/** The messages of a method: `moveClock.by must be an integer but is null`. */
function messagesFor(method: string): Messages {
  const entries = Object.entries(english).map(([keyword, message]) => [
    keyword,
    (details: Parameters<NonNullable<typeof message>>[0], place: string) =>
      message?.(details, join(method, place)),
  ])
  return Object.fromEntries(entries) as Messages
}

function join(method: string, place: string): string {
  return place === '' || place.startsWith('[') ? method + place : `${method}.${place}`
}
