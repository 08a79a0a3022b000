import { limitsIssue, type Limits } from '../backend/capacity.js'
import type { CliOptions, Values } from './command.js'
import { invalid } from './invalid.js'

/** The options of what an account cannot get. */
export const limitOptions = {
  quota: {
    type: 'string',
    value: 'COUNT',
    help: 'The most services in all zones together; creating one more is refused with status 403.',
  },
  'sold-out': {
    type: 'string',
    multiple: true,
    value: 'PLAN',
    help: 'A plan of which there is none left: its operations fail with the reason unavailable; may be given again.',
  },
} as const satisfies CliOptions

/** @throws `INVALID_OPTION` */
export function readLimits({ quota, 'sold-out': soldOut }: Values<typeof limitOptions>): Limits {
  const limits = {
    ...(quota === undefined ? {} : { quota: readCount(quota) }),
    ...(soldOut === undefined ? {} : { soldOut }),
  }
  if (limitsIssue(limits) === undefined) return limits
  const unknown = soldOut?.find((plan) => limitsIssue({ soldOut: [plan] }) !== undefined)
  return invalid(`--sold-out takes a plan, such as startup-4, not ${unknown}.`)
}

function readCount(text: string): number {
  return /^\d{1,9}$/.test(text)
    ? Number(text)
    : invalid(`--quota takes a number of services, not ${text}.`)
}
