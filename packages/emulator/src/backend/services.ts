import { createService } from './create-service.js'
import { deleteService } from './delete-service.js'
import { maintain } from './maintenance.js'
import type { BackendContext } from './registry.js'
import { serviceSummary, serviceView } from './service-view.js'
import { updateService } from './update-service.js'
import type { Services } from './backend.js'

export function createServices(context: BackendContext): Services {
  const { environment, registry } = context
  return {
    list: () => registry.all().map((service) => serviceSummary(service, environment)),
    get: (service) => serviceView(registry.find(service), environment),
    create: (name, request) => createService(context, name, request),
    update: (service, request) => updateService(context, service, request),
    delete: (service) => deleteService(context, service),
    startMaintenance: async (nameOrId) => {
      const service = registry.find(nameOrId)
      return service.change(() => maintain(service))
    },
  }
}
