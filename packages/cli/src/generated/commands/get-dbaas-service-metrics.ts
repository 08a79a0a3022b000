// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'get-dbaas-service-metrics',
  words: ['metrics'],
  summary: 'Get the metrics of a service',
  description: 'Reads the load of the service over a period that ends now. It is a POST because its arguments travel in the body; it changes nothing.',
  effect: 'read',
  arguments: [
    { name: 'service-name', words: 'Name of the service whose metrics to read.', required: true },
  ],
  options: [
    {
      name: 'period',
      words: 'Length of the period, which ends now.',
      values: [
        { value: 'day' },
        { value: 'hour' },
        { value: 'month' },
        { value: 'week' },
        { value: 'year' },
      ],
      path: ['period'],
    },
  ],
  body: 'required',
  columns: [],
  examples: ['dbaas-valkey metrics cache --period hour'],
}
