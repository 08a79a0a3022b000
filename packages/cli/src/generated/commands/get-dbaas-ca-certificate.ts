// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'get-dbaas-ca-certificate',
  words: ['certificate', 'show'],
  summary: 'Get the certificate authority',
  description: 'Reads the certificate with which clients verify the TLS connection to a service. It is the same for all services of the organization.',
  effect: 'read',
  arguments: [],
  options: [],
  columns: ['certificate'],
  examples: ['dbaas-valkey certificate show'],
}
