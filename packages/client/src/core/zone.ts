import { endpoint as standard, zones } from '../generated/contract.js'
import type { Endpoint } from './endpoint.js'
import { ConfigurationError } from './errors.js'
import { unknownName } from './known.js'

/**
 * Returns the address, unless it is that of a zone that the contract doesn't name. A zone of an address that the caller gave
 * may be any.
 *
 * @throws ConfigurationError
 */
export function inKnownZone<Address extends Endpoint>(address: Address): Address {
  const { endpoint, zone } = address
  const unknown = endpoint === standard && zones[0] && unknownName('zone', { [zone]: 1 }, zones)
  if (unknown) throw new ConfigurationError(`${unknown} To reach a newer zone, pass its endpoint.`)
  return address
}
