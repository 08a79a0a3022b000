import { ValidationError, ValkeyService } from '@dbaas-valkey/validator'

// What comes from outside: a response, a file, a message from a queue.
const value: unknown = JSON.parse(`{
  "name": "cache",
  "plan": "startup-4",
  "type": "valkey",
  "prometheus-uri": {},
  "maintenance": { "dow": "Sunday", "time": "03:30:00", "updates": [] }
}`)

if (ValkeyService.is(value)) console.log(value.name) // value: ValkeyService

const result = ValkeyService.validate(value)
if (result.ok) console.log(result.value.plan)
else for (const { pointer, message } of result.issues) console.log(pointer, message)

try {
  console.log(ValkeyService.parse(value).state)
} catch (error) {
  if (!(error instanceof ValidationError)) throw error
  console.log(error.message)
}
