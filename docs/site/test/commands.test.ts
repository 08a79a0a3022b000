import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const docs = join(import.meta.dirname, '../..')
const run = promisify(execFile)
const key = 'EXOkey'
const secret = 'a secret with spaces'

const fences = (file: string) =>
  [...readFileSync(join(docs, file), 'utf8').matchAll(/^```sh\n([^]*?)^```/gm)].map(
    ([, text]) => text ?? '',
  )

/** The function that readers are told to define. */
const sign = fences('guide/signing.md').find((text) => text.includes('sign() {')) ?? ''

/** The curl commands of the reference. */
const commands = readdirSync(join(docs, 'reference'), { encoding: 'utf8', recursive: true })
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => fences(`reference/${file}`))
  .filter((text) => /^curl /m.test(text))
  .map((text) => ({ request: /-X (.*?)"? \\?$/m.exec(text)?.[1] ?? text.trim(), text }))

interface Request {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const requests: Request[] = []
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    const { method = '', url = '', headers } = request
    requests.push({ method, url, headers, body })
    response.end('{}')
  })
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())

async function received(command: string): Promise<Request> {
  requests.length = 0
  const { port } = server.address() as AddressInfo
  await run('bash', ['-euc', `${sign}\n${command}`], {
    env: {
      ...process.env,
      EXOSCALE_API_KEY: key,
      EXOSCALE_API_SECRET: secret,
      EXOSCALE_API_ENDPOINT: `http://127.0.0.1:${port}/v2`,
    },
  })
  const [request] = requests
  if (request === undefined) throw new Error('no request arrived')
  return request
}

function signatureOf({ method, url, body }: Request, expires: string): string {
  const message = [`${method} ${url}`, body, '', '', expires].join('\n')
  return createHmac('sha256', secret).update(message).digest('base64')
}

test('the reference has a curl command for every operation', () => {
  expect(commands).toHaveLength(22)
})

describe('a curl command of the reference', () => {
  test.each(commands)('$request', async ({ text }) => {
    const request = await received(text)
    expect(request.body).toBe(/^body='(.*)'$/m.exec(text)?.[1] ?? '')
    if (!text.includes('Authorization')) return expect(request.url).toBe('/v2/zone')
    const authorization = request.headers.authorization ?? ''
    const expires = /expires=(\d+)/.exec(authorization)?.[1] ?? ''
    expect(authorization).toBe(
      `EXO2-HMAC-SHA256 credential=${key},expires=${expires},signature=${signatureOf(request, expires)}`,
    )
    expect(Number(expires)).toBeGreaterThan(Date.now() / 1000)
  })
})
