import type { operations, paths } from '@dbaas-valkey/types'

type Create = operations['create-dbaas-service-valkey']
type CreateBody = Create['requestBody']['content']['application/json']
type CreatePath = Create['parameters']['path']
type ReadPath = keyof paths & `/dbaas-valkey/{name}`

const path: ReadPath = '/dbaas-valkey/{name}'
const parameters: CreatePath = { name: 'cache' }
const body: CreateBody = { plan: 'startup-4' }
console.log(path.replace('{name}', parameters.name), body)
