import { useData } from 'vitepress'
import { defineComponent, h, onMounted, reactive, ref, useId, type VNode } from 'vue'

import requests from '../../../reference/requests.json' with { type: 'json' }
import { authorization } from './signing.js'

interface Request {
  readonly method: string
  readonly path: string
  readonly signed: boolean
  readonly parameters: readonly { readonly name: string; readonly example: string }[]
  readonly body?: unknown
}

const emulatorProgram = 'npx @dbaas-valkey/emulator'

/** Where the emulator is and what it printed at its start. Kept while the reader goes from page to page, and nowhere else. */
const emulator = reactive({ endpoint: 'http://127.0.0.1:8379/v2', apiKey: '', apiSecret: '' })

/** A form that sends the request of the page's operation to an emulator on the reader's own machine. */
export const TryIt = defineComponent({
  setup() {
    const id = useId()
    const { page } = useData()
    const name = /reference\/(.*)\.md$/.exec(page.value.relativePath)?.[1] ?? ''
    const request = (requests as Readonly<Record<string, Request>>)[name]
    if (request === undefined) return () => undefined
    const values = reactive<Record<string, string>>(
      Object.fromEntries(request.parameters.map(({ name, example }) => [name, example])),
    )
    const state = reactive({
      body: request.body === undefined ? '' : JSON.stringify(request.body, null, 2),
      answer: '',
      sending: false,
    })
    // Known in the browser only, not while the site is built.
    const origin = ref('')
    onMounted(() => (origin.value = location.origin))
    const send = async () => {
      state.sending = true
      state.answer = await answerTo(request, values, state.body)
      state.sending = false
    }
    const field = (label: string, type: string, value: string, set: (value: string) => void) =>
      control(`${id}-${label}`, label, (attributes) =>
        h('input', { ...attributes, type, value, onInput: (event: Event) => set(valueOf(event)) }),
      )
    return () =>
      h('details', { class: 'try-it' }, [
        h('summary', 'Try it'),
        h('form', { onSubmit: (event: Event) => (event.preventDefault(), void send()) }, [
          h('p', [
            'Sends the request to an emulator on your machine. This starts one that lets this page in: ',
            h('code', startCommand(origin.value)),
            '. In another terminal, ',
            h('code', `${emulatorProgram} env`),
            ' prints its key and secret.',
          ]),
          field('Endpoint', 'url', emulator.endpoint, (value) => (emulator.endpoint = value)),
          ...(request.signed
            ? [
                field('API key', 'text', emulator.apiKey, (value) => (emulator.apiKey = value)),
                field('API secret', 'password', emulator.apiSecret, (value) => {
                  emulator.apiSecret = value
                }),
              ]
            : []),
          ...request.parameters.map(({ name }) =>
            field(name, 'text', values[name] ?? '', (value) => (values[name] = value)),
          ),
          request.body === undefined
            ? undefined
            : control(`${id}-body`, 'Body', (attributes) =>
                h('textarea', {
                  ...attributes,
                  rows: state.body.split('\n').length,
                  value: state.body,
                  onInput: (event: Event) => (state.body = valueOf(event)),
                }),
              ),
          h('button', { type: 'submit', disabled: state.sending }, 'Send'),
        ]),
        h('output', { 'aria-live': 'polite' }, state.answer === '' ? [] : [h('pre', state.answer)]),
      ])
  },
})

function control(
  id: string,
  label: string,
  input: (attributes: { id: string; autocomplete: string; spellcheck: boolean }) => VNode,
): VNode {
  return h('div', { class: 'field' }, [
    h('label', { for: id }, label),
    input({ id, autocomplete: 'off', spellcheck: false }),
  ])
}

const valueOf = ({ target }: Event) => (target as HTMLInputElement).value

async function answerTo(
  { method, path, signed }: Request,
  values: Readonly<Record<string, string>>,
  body: string,
): Promise<string> {
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  )
  const headers: Record<string, string> = {}
  if (body !== '') headers['content-type'] = 'application/json'
  if (signed && (emulator.apiKey === '' || emulator.apiSecret === ''))
    return `Fill in the API key and the API secret, which ${emulatorProgram} env prints.`
  let url: URL
  try {
    url = new URL(emulator.endpoint.replace(/\/+$/, '') + filled)
    const part = { method, path: url.pathname, body }
    if (signed) headers['authorization'] = await authorization(emulator, part, Date.now())
  } catch (error) {
    return `The request cannot be made with this endpoint: ${String(error)}`
  }
  try {
    const response = await fetch(url, { method, headers, ...(body === '' ? {} : { body }) })
    const text = await response.text()
    return `${response.status} ${response.statusText}\n${indented(text)}`
  } catch (error) {
    return explain(error)
  }
}

/** A browser does not tell a page why it got no answer, but it lets it find out whether anything answers there. */
async function explain(error: unknown): Promise<string> {
  const { endpoint } = emulator
  if (await isThere(`${endpoint.replace(/\/+$/, '')}/zone`))
    return `An emulator answers at ${endpoint}, but it does not let pages of ${location.origin} read that.\nStart it again with: ${startCommand(location.origin)}`
  return `No answer from ${endpoint}: ${String(error)}\nIs the emulator running there? This starts it: ${startCommand(location.origin)}`
}

/** Whether something answers, with an answer that this page need not be allowed to read. */
async function isThere(address: string): Promise<boolean> {
  return fetch(address, { mode: 'no-cors' }).then(
    () => true,
    () => false,
  )
}

function startCommand(origin: string): string {
  return `${emulatorProgram} --cors ${origin}`
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
