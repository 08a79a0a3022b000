import { operations } from '@dbaas-valkey/validator/operations'

const { path, body, responses } = operations['create-dbaas-service-valkey']

// Before a request is sent: its parameters and its body, in which read-only properties have no place.
path.parse({ name: 'cache' })
const request = body.validate({ plan: 'startup-4', 'ip-filter': '10.20.0.0/16' })
if (!request.ok) console.log(request.issues[0]?.message)

// When the answer is there: each status has a schema of its own, `default` stands for all others.
const answer = new Response('{"message":"Service name is taken"}', { status: 409 })
const content: unknown = await answer.json()
const response = answer.status === 200 ? responses[200] : responses.default
console.log(response.is(content)) // true
