import { inspect } from 'node:util'

import { finding, type Finding } from '../attack.js'
import { apiKey, apiSecret, ending, hostile, json, type Seen } from './server.js'

const password = 'p&ss/w<o>rd+"quoted" \'x\' %41 ü\\'

const bytes = (text: string): number[] => [...new TextEncoder().encode(text)]
const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0')
const each = (text: string, write: (unit: number) => string): string =>
  Array.from({ length: text.length }, (_, index) => write(text.charCodeAt(index))).join('')

/** How servers write a text into another one. */
const encoders: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['JSON', (text) => JSON.stringify(text).slice(1, -1)],
  [
    'JSON of Go',
    (text) =>
      JSON.stringify(text)
        .slice(1, -1)
        .replace(/[&<>]/g, (sign) => `\\u${hex(sign.charCodeAt(0), 4)}`),
  ],
  ['JSON of PHP', (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/')],
  [
    'JSON, every character escaped',
    (text) => each(text, (unit) => `\\u${hex(unit, 4).toUpperCase()}`),
  ],
  ['JSON twice', (text) => JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1)],
  ['HTML, decimal', (text) => each(text, (unit) => `&#${unit};`)],
  ['HTML, hexadecimal', (text) => each(text, (unit) => `&#x${hex(unit, 4)};`)],
  [
    'HTML, names',
    (text) =>
      text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&apos;'),
  ],
  ['an address', encodeURIComponent],
  ['an address, twice', (text) => encodeURIComponent(encodeURIComponent(text))],
  [
    'an address, every byte',
    (text) =>
      bytes(text)
        .map((byte) => `%${hex(byte, 2)}`)
        .join(''),
  ],
  ['a form', (text) => new URLSearchParams({ text }).toString().slice(5)],
  [
    'JavaScript',
    (text) => each(text, (unit) => (unit < 256 ? `\\x${hex(unit, 2)}` : `\\u${hex(unit, 4)}`)),
  ],
  [
    'a form in HTML in JSON',
    (text) =>
      JSON.stringify(
        new URLSearchParams({ text })
          .toString()
          .slice(5)
          .replace(/[%+]/g, (sign) => `&#${sign.charCodeAt(0)};`),
      ).slice(1, -1),
  ],
]

/** Shapes in which the echo comes: the placeholder is spelled by an encoder. */
const bodies: [string, (echo: string) => string][] = [
  ['text', (echo) => `upstream said: ${echo}.`],
  ['{message}', (echo) => `{"message":"bad: ${echo}"}`],
  ['{errors}', (echo) => `{"message":"bad","errors":[{"detail":"${echo}"},"${echo}"]}`],
  ['a property', (echo) => `{"detail":"bad","${echo}":{"a":["${echo}"]}}`],
  ['HTML', (echo) => `<html><body title="${echo}">${echo}</body></html>`],
]

/** A server that repeats the secrets of the request in an error, in many spellings. */
export async function run(): Promise<readonly Finding[]> {
  let write: (seen: Seen) => string = () => ''
  const server = await hostile((seen, response) => json(response, 400, write(seen)))
  const told: string[] = []
  const note = (event: unknown): void => void told.push(inspect(event, { depth: 10 }))
  const valkey = server.client({
    hooks: { request: note, response: note, retry: note, error: note },
    logger: { debug: note, warn: note, error: note },
  })
  const findings: Finding[] = []
  for (const [name, encode] of encoders) {
    const leaks: string[] = []
    for (const [shape, body] of bodies) {
      let signature = ''
      write = ({ authorization }) => {
        signature = authorization.split('signature=')[1] ?? ''
        return body([password, apiKey, apiSecret, signature].map(encode).join(' | '))
      }
      told.length = 0
      const { value } = await ending(
        valkey.resetDbaasValkeyUserPassword({
          'service-name': 'cache',
          username: 'app',
          body: { password },
        }),
      )
      const { message, text, problem } = value as {
        message: string
        text: string
        problem?: unknown
      }
      const all = [
        ...told,
        message,
        text,
        JSON.stringify(problem) ?? '',
        inspect(value, { depth: 10, maxStringLength: null }),
      ]
      for (const secret of [password, apiKey, apiSecret, signature]) {
        const spelled = [encode(secret), secret, JSON.stringify(secret).slice(1, -1)]
        if (all.some((one) => spelled.some((spelling) => one.includes(spelling)))) {
          leaks.push(`${shape}: ${secret}`)
        }
      }
    }
    findings.push(
      finding(
        `secrets repeated as ${name}`,
        leaks.length === 0,
        leaks.join('; ') || `${bodies.length} shapes of a body, 4 secrets: all masked`,
      ),
    )
  }
  server.stop()
  return findings
}
