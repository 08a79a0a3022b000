import { CreateValkeyServiceRequest } from '@dbaas-valkey/validator/json-schema'

// The validator, which also tells its JSON Schema to whatever asks by the standard.
const { jsonSchema } = CreateValkeyServiceRequest['~standard']
const schema = jsonSchema.input({ target: 'draft-2020-12' })
console.log(Object.keys(Object(schema['properties'])))

console.log(CreateValkeyServiceRequest.is({ plan: 'startup-4' }))
