import { element } from './dom.js'

/** @import { NodeState, ServiceComponent, ValkeyService } from '@dbaas-valkey/types' */

/** @param {ValkeyService} service */
export function serviceCard(service) {
  const { name, state = '', plan, version = '', zone = '' } = service
  const primary = service.components?.find(({ usage }) => usage === 'primary')
  return element(
    'article',
    { class: 'card', 'data-service': name },
    element('div', {}, element('h3', {}, name), element('span', { 'data-state': state }, state)),
    element('p', {}, [plan, `Valkey ${version}`, zone].join(' · ')),
    element('p', { class: 'mono' }, primary === undefined ? 'no address yet' : address(primary)),
    element('ul', { class: 'nodes' }, ...(service['node-states'] ?? []).map(nodeItem)),
    element('ul', { class: 'users' }, ...(service.users ?? []).map(userItem)),
  )
}

/** @param {ServiceComponent} component */
function address({ host, port, ssl }) {
  return `${ssl === false ? 'valkey' : 'valkeys'}://${host}:${port}`
}

/** @param {NodeState} node */
function nodeItem({ name, role, state }) {
  return element(
    'li',
    {},
    element('span', { class: 'mono' }, name),
    element('span', {}, role ?? ''),
    element('span', { 'data-state': state }, state),
  )
}

/** @param {NonNullable<ValkeyService['users']>[number]} user */
function userItem({ username = '', type = '' }) {
  return element(
    'li',
    {},
    element('span', {}, `user ${username}`),
    element('span', { class: 'empty' }, type),
  )
}
