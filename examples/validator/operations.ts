import { operations } from '@dbaas-valkey/validator/operations'

const { path, body, responses } = operations['create-dbaas-service-valkey']

// Before you send a request: check its parameters and its body, without read-only properties.
path.parse({ name: 'cache' })
const request = body.validate({ plan: 'startup-4', 'ip-filter': '10.20.0.0/16' })
if (!request.ok) console.log(request.issues[0]?.message)

// When the answer arrives: each status has its own schema, and `default` covers all others.
const answer = new Response('{"message":"Service name is taken"}', { status: 409 })
const content: unknown = await answer.json()
const response = answer.status === 200 ? responses[200] : responses.default
console.log(response.is(content)) // true
