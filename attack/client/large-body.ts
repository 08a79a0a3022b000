import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createGzip, gzipSync } from 'node:zlib'

import { finding, type Finding } from '../attack.js'
import { ending, hostile, json } from './server.js'

const megabyte = 1_000_000

const packed = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
const successes: [string, (response: ServerResponse) => void][] = [
  ['a success without an end', (response) => endless(response.writeHead(200))],
  [
    'a success without an end, packed',
    (response) => {
      const gzip = createGzip()
      gzip.pipe(response.writeHead(200, packed))
      endless(gzip)
    },
  ],
  [
    '200 MB in 200 kB',
    (response) => response.writeHead(200, packed).end(gzipSync(Buffer.alloc(200 * megabyte))),
  ],
  ['an error without an end', (response) => endless(response.writeHead(500))],
]

const many = Array.from({ length: 100_000 }, (_, index) => ({ detail: `fault ${index} of many` }))
const errors: [string, string][] = [
  [
    'a message of 2.8 MB and 100,000 errors',
    JSON.stringify({ message: 'x'.repeat(2_800_000), errors: many }),
  ],
  ['9 MB of escapes', JSON.stringify({ message: '%25'.repeat(3_000_000) })],
  ['9 MB of backslashes', '\\'.repeat(9_000_000)],
  ['9 MB of quotes', '"'.repeat(9_000_000)],
  ['9 MB of half an entity', '&#x'.repeat(3_000_000)],
  ['4 MB of lists in each other', '['.repeat(4_000_000)],
]

/** Bodies that fill the memory or keep the event loop from everything else. */
export async function run(): Promise<readonly Finding[]> {
  let answer: (response: ServerResponse) => void = () => {}
  let closed: Promise<unknown> = Promise.resolve()
  const server = await hostile((_, response) => {
    closed = once(response, 'close')
    answer(response)
  })
  const findings: Finding[] = []
  for (const [name, step] of successes) {
    answer = step
    const before = process.memoryUsage.rss()
    const { kind } = await ending(server.client({ retry: false }).listDbaasServices())
    await closed
    const grown = Math.round((process.memoryUsage.rss() - before) / megabyte)
    const held = kind === 'RESPONSE_TOO_LARGE' || kind === 'SERVER'
    findings.push(
      finding(
        name,
        held,
        `${kind}, connection closed, this process (server included) ${grown} MB larger`,
      ),
    )
  }
  for (const [name, body] of errors) {
    answer = (response) => json(response, 400, body)
    const { longest, result } = await blocked(() => ending(server.client().listDbaasServices()))
    const { message } = result.value as Error
    const held = longest < 5000 && message.length < 4000 && result.kind === 'INVALID_REQUEST'
    findings.push(
      finding(
        name,
        held,
        `${result.kind}, a message of ${message.length} characters, the event loop blocked for ${Math.round(longest)} ms at most`,
      ),
    )
  }
  server.stop()
  return findings
}

function endless(stream: NodeJS.WritableStream): void {
  const zeros = Buffer.alloc(megabyte, '0')
  const more = (): void => {
    while (stream.writable && stream.write(zeros));
  }
  stream.on('drain', more)
  more()
}

/** How long nothing else could run while some work was under way, in milliseconds. */
async function blocked<Result>(
  work: () => Promise<Result>,
): Promise<{ longest: number; result: Result }> {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  const result = await work()
  longest = Math.max(longest, performance.now() - last)
  clearInterval(timer)
  return { longest, result }
}
