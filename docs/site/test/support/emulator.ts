import { connectControl, type Control } from '../../../../packages/emulator/dist/index.js'
import { startEmulatorProcess, type RunningEmulator } from '../../../../interop/lib/emulator.js'

export interface Scene extends RunningEmulator {
  readonly control: Control
  /** Leaves one service `cache` with a user `app`, without what the operation is to make, and nothing else. */
  setUp(operation?: string): Promise<void>
}

/**
 * An emulator as its users start it, whose operations are done at once.
 *
 * @param options of its command
 */
export async function startScene(options: readonly string[] = []): Promise<Scene> {
  const running = await startEmulatorProcess(options)
  const control = connectControl(running.env['EXOSCALE_API_ENDPOINT'] ?? '')
  return {
    ...running,
    control,
    async setUp(operation) {
      await control.reset()
      await control.setTiming('at-once')
      const users = operation === 'create-dbaas-valkey-user' ? [] : [{ username: 'app' }]
      if (operation !== 'create-dbaas-service-valkey') {
        await control.seed({ services: [{ name: 'cache', body: { plan: 'startup-4' }, users }] })
      }
      await control.clearJournal()
    },
  }
}
