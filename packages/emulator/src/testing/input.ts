import * as generated from '../generated/control/inputs.js'
import { findIssues } from './find-issues.js'
import { refuseInput } from './refuse.js'

const inputs = { ...generated }

/**
 * Checks the input of a method of the control interface. Without an input, an empty object is checked.
 *
 * @param method the name with which messages begin
 * @throws an `EmulatorError` (`COMMAND_REFUSED`) that names each place and what is wrong there
 */
export function checkInput(method: string, schema: keyof typeof inputs, given: unknown): unknown {
  const value = given === undefined ? {} : given
  const issues = findIssues(method, inputs[schema], value)
  return issues.length === 0 ? value : refuseInput(issues)
}
