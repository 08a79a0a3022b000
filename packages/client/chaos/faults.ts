import type { Fault, Reply } from '../test/support/fault-server.js'
import type { Random } from './random.js'

/** What may become of a request, and what the server has done by then. */
export interface InjectedAnswer {
  readonly name: string
  readonly step: Reply | Fault
  /**
   * - `done`: the answer is whole, and a success
   * - `refused`: the answer is whole, and says that nothing was done
   * - `maybe`: the client can't tell
   */
  readonly effect: 'done' | 'refused' | 'maybe'
}

const success: InjectedAnswer = { name: 'success', step: {}, effect: 'done' }

const faults: readonly InjectedAnswer[] = [
  { name: '429', step: { status: 429, body: {} }, effect: 'refused' },
  {
    name: '429, days',
    step: { status: 429, headers: { 'retry-after': '604800' }, body: {} },
    effect: 'refused',
  },
  {
    name: '503, seconds',
    step: { status: 503, headers: { 'retry-after': '0' }, body: {} },
    effect: 'refused',
  },
  { name: '400', step: { status: 400, body: { message: 'bad' } }, effect: 'refused' },
  {
    name: '403',
    step: { status: 403, body: { message: 'Invalid request signature' } },
    effect: 'refused',
  },
  { name: '404', step: { status: 404, body: { message: 'Not found' } }, effect: 'refused' },
  { name: '409', step: { status: 409, body: '' }, effect: 'refused' },
  { name: '409 again', step: { status: 409, body: {} }, effect: 'refused' },
  { name: '408', step: { status: 408, body: '' }, effect: 'maybe' },
  { name: '200, null', step: { body: 'null' }, effect: 'maybe' },
  { name: '200, list', step: { body: [] }, effect: 'maybe' },
  {
    name: '302',
    step: { status: 302, headers: { location: '/v2/zone' }, body: '' },
    effect: 'refused',
  },
  { name: '500', step: { status: 500, body: { message: 'broken' } }, effect: 'maybe' },
  { name: '502, HTML', step: { status: 502, body: '<html>' }, effect: 'maybe' },
  { name: '503', step: { status: 503, body: '' }, effect: 'maybe' },
  {
    name: '200, HTML',
    step: { headers: { 'content-type': 'text/html' }, body: '<html>' },
    effect: 'maybe',
  },
  { name: '200, empty', step: { body: '' }, effect: 'maybe' },
  { name: 'reset', step: 'reset', effect: 'maybe' },
  { name: 'close', step: 'close', effect: 'maybe' },
  { name: 'truncate', step: 'truncate', effect: 'maybe' },
  { name: 'slow headers', step: 'slow headers', effect: 'maybe' },
  { name: 'slow body', step: 'slow body', effect: 'maybe' },
]

/** A success or a fault, half and half. */
export function nextAnswer(random: Random): InjectedAnswer {
  return random.next() < 0.5 ? success : random.pick(faults)
}

/** For a name that another caller has taken, before or while the call goes on: it is never free. */
export function takenName(random: Random): InjectedAnswer {
  return random.pick(faults.filter(({ name }) => /^(?:409|429|503, seconds)/.test(name)))
}
