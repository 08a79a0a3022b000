import { CreateValkeyServiceRequest } from '@dbaas-valkey/validator/json-schema'

// A validator also tells its JSON Schema, in the way of the Standard JSON Schema interface.
const { jsonSchema } = CreateValkeyServiceRequest['~standard']
const schema = jsonSchema.input({ target: 'draft-2020-12' })
console.log(Object.keys(Object(schema['properties'])))

console.log(CreateValkeyServiceRequest.is({ plan: 'startup-4' }))
