import { CreateValkeyServiceRequest } from '@dbaas-valkey/validator'
import { sValidator } from '@hono/standard-validator'
import { Hono } from 'hono'

const app = new Hono().post(
  '/caches',
  sValidator('json', CreateValkeyServiceRequest, (result, context) => {
    // By default, the error response contains the whole request, with its secrets.
    if (result.success) return undefined
    return context.text(result.error.map(({ message }) => message).join('\n'), 400)
  }),
  (context) => context.text(`${context.req.valid('json').plan} is ordered`),
)

for (const plan of ['startup-4', 4]) {
  const body = JSON.stringify({ plan })
  const headers = { 'content-type': 'application/json' }
  const answer = await app.request('/caches', { method: 'POST', headers, body })
  console.log(answer.status, await answer.text())
}
