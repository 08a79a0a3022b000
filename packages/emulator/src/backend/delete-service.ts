import { emptyFolder, removeFolder } from '../valkey/remove-folder.js'
import { markDeleted } from './recovery.js'
import { refuse } from './refusals.js'
import type { BackendContext } from './registry.js'
import type { Service } from './service.js'
import type { Change } from './backend.js'

/**
 * Stops the servers of a service and removes all its files. From the beginning the service cannot be found and its name is
 * free, because the Terraform provider does not wait for a deletion before it creates a service with the same name.
 */
export async function removeService(
  { environment, registry }: BackendContext,
  service: Service,
): Promise<void> {
  await registry.removeWhile(service, async () => {
    environment.changed()
    await service.close(false)
    // A service on record must have its data, and data must not outlive its record, even when the emulator is killed in
    // between. The marked folder tells the next start that the service is deleted, so it is made first and removed last.
    const deleted = await markDeleted(service.directory)
    await environment.save().catch(async () => {
      // The disk may be full; removing the data makes room.
      await emptyFolder(deleted)
      await environment.save()
    })
    await removeFolder(deleted)
  })
}

/**
 * Removes a service, even if it is protected, after the work that is under way on it. Does nothing when the service is gone by
 * then.
 */
export async function removeInTurn(context: BackendContext, service: Service): Promise<void> {
  await service.servers.untilGone(service.ifThere(() => removeService(context, service)))
}

export async function deleteService(context: BackendContext, nameOrId: string): Promise<Change> {
  const service = context.registry.find(nameOrId)
  const { name, terminationProtection } = service.accepted.appliedTo(service.record)
  if (terminationProtection) refuse('serviceProtected', name)
  return service.change(() =>
    service.servers.untilGone(
      service.exclusively(undefined, () => removeService(context, service)),
    ),
  )
}
