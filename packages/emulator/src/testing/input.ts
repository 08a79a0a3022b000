import * as generated from '../generated/control/inputs.js'
import { findIssues } from './find-issues.js'
import { refuseInput } from './refuse.js'

const inputs = { ...generated }

/**
 * Checks what a method of the control interface is given. Nothing stands for an empty object.
 *
 * @param method what a message begins with
 * @throws an `EmulatorError` (`COMMAND_REFUSED`) that names each place and what is wrong there
 */
export function checkInput(method: string, schema: keyof typeof inputs, given: unknown): unknown {
  const value = given === undefined ? {} : given
  const issues = findIssues(method, inputs[schema], value)
  return issues.length === 0 ? value : refuseInput(issues)
}
