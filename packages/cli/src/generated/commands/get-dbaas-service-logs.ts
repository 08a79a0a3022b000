// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'get-dbaas-service-logs',
  words: ['logs'],
  summary: 'Get the logs of a service',
  description: 'Reads a page of the log of the service\'s nodes. It is a POST because its arguments travel in the body; it changes nothing.',
  effect: 'read',
  cursor: 'offset',
  arguments: [
    { name: 'service-name', words: 'Name of the service whose log to read.', required: true },
  ],
  options: [
    {
      name: 'limit',
      words: 'Greatest number of entries to return.',
      type: 'integer',
      limits: 'From 1 to 500.',
      path: ['limit'],
    },
    { name: 'offset', words: 'Where to go on, the `offset` of the page before.', path: ['offset'] },
    {
      name: 'sort-order',
      words: 'Order of the entries.',
      values: [
        { value: 'asc', meaning: 'oldest first' },
        { value: 'desc', meaning: 'newest first' },
      ],
      path: ['sort-order'],
    },
  ],
  body: 'required',
  list: 'logs',
  columns: ['time', 'node', 'unit', 'message'],
  examples: ['dbaas-valkey logs cache --limit 100 --sort-order desc'],
}
