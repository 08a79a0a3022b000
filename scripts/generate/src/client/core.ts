import type { Module } from '@dbaas-valkey/source/module'
import type { Name } from '@dbaas-valkey/source/name'

/** What generated code takes from the client's hand-written core, by the module that has it. */
const values = {
  headersOf: 'headers',
  mediaOf: 'media',
  pathOf: 'styled-path',
  queryOf: 'query',
  reconcileCreate: 'reconcile',
  reconcileDelete: 'reconcile',
} as const

const types = {
  CallOptions: 'call-options',
  NoInput: 'operation',
  OperationDescriptor: 'operation',
  Transport: 'transport',
} as const

export function coreValue(module: Module, name: keyof typeof values): Name {
  return module.import(`core/${values[name]}`, name)
}

export function coreType(module: Module, name: keyof typeof types): Name {
  return module.importType(`core/${types[name]}`, name)
}
