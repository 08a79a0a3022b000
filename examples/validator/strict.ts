import { strict, strictMaintenanceWindow } from '@dbaas-valkey/validator'
import { operations } from '@dbaas-valkey/validator/operations'

const { body } = strict(operations)['create-dbaas-service-valkey']
const result = body.validate({ plan: 'startup-4', ipFilter: ['10.20.0.0/16'] })
for (const { pointer, message, suggestion } of result.issues ?? []) {
  console.log(pointer, message) // ipFilter is not a known property; did you mean "ip-filter"?
  console.log(suggestion) // ip-filter
}

// The same for one request, and for one schema.
console.log(operations['create-dbaas-service-valkey'].body.strict.is({ plan: 'startup-4' })) // true
console.log(strictMaintenanceWindow.is({ dow: 'sunday', time: '03:30:00', day: 'sunday' })) // false
