import type { Control } from '../testing/control.js'
import { connectControl } from '../testing/remote.js'
import { readPort } from './port.js'
import { findRunning } from './running.js'

/**
 * Returns the control interface of the emulator that is running, or of the one on a port.
 *
 * @throws `NOT_RUNNING`, `SEVERAL_RUNNING`, `INVALID_OPTION`
 */
export async function findControl(port: string | undefined): Promise<Control> {
  const { endpoint, env } = await findRunning(readPort(port))
  const token = env.DBAAS_VALKEY_CONTROL_TOKEN
  return connectControl(endpoint, token === undefined ? {} : { token })
}
