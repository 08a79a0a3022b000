import { emptyFolder, removeFolder } from '../valkey/remove-folder.js'
import { markDeleted } from './recovery.js'
import { refuse } from './refusals.js'
import type { Context } from './registry.js'
import type { Service } from './service.js'
import type { Change } from './backend.js'

/**
 * Stops a service's servers and removes all that there is of it. From the start it cannot be found any more and its name is
 * free: the Terraform provider does not wait for a deletion before it creates a service anew.
 */
export async function removeService(
  { environment, registry }: Context,
  service: Service,
): Promise<void> {
  await registry.removeWhile(service, async () => {
    environment.changed()
    await service.close(false)
    // A service that is on record must have its data, and data must not outlive its record: the mark says which is true,
    // whenever the emulator is killed, so it comes first and goes last.
    const deleted = await markDeleted(service.directory)
    await environment.save().catch(async () => {
      // The disk may be full; then this makes room.
      await emptyFolder(deleted)
      await environment.save()
    })
    await removeFolder(deleted)
  })
}

/** Removes a service, protected or not, after the work that is under way on it. Nothing is left to do when it has gone meanwhile. */
export async function removeInTurn(context: Context, service: Service): Promise<void> {
  await service.servers.untilGone(service.ifThere(() => removeService(context, service)))
}

export async function deleteService(context: Context, nameOrId: string): Promise<Change> {
  const service = context.registry.find(nameOrId)
  const { name, terminationProtection } = service.accepted.appliedTo(service.record)
  if (terminationProtection) refuse('serviceProtected', name)
  return service.change(() =>
    service.servers.untilGone(
      service.exclusively(undefined, () => removeService(context, service)),
    ),
  )
}
