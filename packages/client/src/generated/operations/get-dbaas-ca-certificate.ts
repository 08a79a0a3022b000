// Generated from the contract by `pnpm generate`. Do not edit.
import type { CaCertificate } from '@dbaas-valkey/types'
import type { CallOptions } from '../../core/call-options.js'
import type { NoInput, OperationDescriptor } from '../../core/operation.js'
import type { Transport } from '../../core/transport.js'

/** What `getDbaasCaCertificate` takes. */
export type GetDbaasCaCertificateInput = NoInput

/** What `getDbaasCaCertificate` answers with. */
export type GetDbaasCaCertificateOutput = CaCertificate

/** What the engine knows about `get-dbaas-ca-certificate`. */
export const getDbaasCaCertificateOperation: OperationDescriptor<
  GetDbaasCaCertificateInput,
  GetDbaasCaCertificateOutput
> = {
  id: 'get-dbaas-ca-certificate',
  method: 'GET',
  path: '/dbaas-ca-certificate',
  safe: true,
}

/**
 * Get the certificate authority.
 *
 * Reads the certificate with which clients verify the TLS connection to a service. It is the same
 * for all services of the organization.
 *
 * @example
 * const answer = await getDbaasCaCertificate(client)
 */
export function getDbaasCaCertificate(
  client: Transport,
  input: GetDbaasCaCertificateInput = {},
  options?: CallOptions,
): Promise<CaCertificate> {
  return client.send(getDbaasCaCertificateOperation, input, options)
}
