import { element } from './dom.js'

/**
 * @import { Operation } from '@dbaas-valkey/types'
 * @import { JournalEntry } from '../src/testing/journal.js'
 */

/** @param {Operation} operation */
export function operationRow({ id = '', state = 'pending', reference, reason, message }) {
  return row(
    element('span', { 'data-state': state }, state),
    element('code', {}, id),
    element('code', {}, reference?.link ?? ''),
    [reason, message].filter(Boolean).join(': '),
  )
}

/** @param {JournalEntry} entry */
export function journalRow({ at, method, path, operation, status, duration, fault, ...bodies }) {
  const shown = status === undefined ? 'no answer' : String(status)
  return row(
    element('span', { class: 'mono' }, at.slice(11, 23)),
    element('code', {}, `${method} ${path}`),
    operation ?? 'not served',
    element(
      'span',
      { 'data-state': status === undefined || status >= 400 ? 'failure' : 'success' },
      fault === undefined ? shown : `${shown} (fault: ${fault})`,
    ),
    `${duration.toFixed(1)} ms`,
    details(bodies.request, bodies.response),
  )
}

/**
 * @param {unknown} request
 * @param {unknown} response
 */
function details(request, response) {
  const texts = [request, response]
    .filter((body) => body !== undefined)
    .map((body) => element('pre', {}, JSON.stringify(body, undefined, 2)))
  return element('details', {}, element('summary', {}, 'show'), ...texts)
}

/** @param {...(Node | string)} cells */
function row(...cells) {
  return element('tr', {}, ...cells.map((cell) => element('td', {}, cell)))
}
