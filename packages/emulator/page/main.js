import { element, showList } from './dom.js'
import { follow } from './events.js'
import { journalRow, operationRow } from './rows.js'
import { serviceCard } from './service.js'

/** @import { EmulatorState } from '../src/testing/control.js' */

const words = {
  live: 'live',
  lost: 'lost',
  locked: 'token needed: open the address that the emulator printed at its start',
}

void follow('/_emulator/events', (data) => show(JSON.parse(data)), connection)

/** @param {keyof typeof words} state */
function connection(state) {
  const output = place('connection')
  output.dataset.state = state
  output.textContent = words[state]
}

/** @param {EmulatorState} state */
function show(state) {
  place('facts').replaceChildren(
    fact('API', state.endpoint),
    fact('Zone', state.zone),
    fact('Server', state.server ?? 'none found'),
    fact('Clock', `${state.clock.now.slice(0, 19)}Z${ahead(state.clock.ahead)}`),
    fact('Faults waiting', String(state.faults.length)),
  )
  showList(place('services'), state.services, ({ name, zone }) => `${zone}/${name}`, serviceCard)
  showList(place('operations'), state.operations, ({ id }) => id ?? '', operationRow)
  showList(place('journal'), state.journal, ({ id }) => String(id), journalRow)
}

/** @param {number} milliseconds */
function ahead(milliseconds) {
  return milliseconds === 0 ? '' : ` (${Math.round(milliseconds / 1000)} s ahead)`
}

/**
 * @param {string} name
 * @param {string} value
 */
function fact(name, value) {
  return element('div', {}, element('dt', {}, name), element('dd', { class: 'mono' }, value))
}

/** @param {string} id */
function place(id) {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no element ${id}.`)
  return found
}
