import { useData } from 'vitepress'
import { defineComponent, h, reactive, useId, type VNode } from 'vue'

import requests from '../../../reference/requests.json' with { type: 'json' }
import { authorization } from './signing.js'

interface Request {
  readonly method: string
  readonly path: string
  readonly signed: boolean
  readonly parameters: readonly { readonly name: string; readonly example: string }[]
  readonly body?: unknown
}

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
            'Sends the request to an emulator on your machine: ',
            h('code', 'npx @dbaas-valkey/emulator'),
            ' starts one, and the same with ',
            h('code', 'env'),
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
  try {
    const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(values[name] ?? ''),
    )
    const url = new URL(emulator.endpoint.replace(/\/+$/, '') + filled)
    const headers: Record<string, string> = {}
    if (body !== '') headers['content-type'] = 'application/json'
    if (signed) {
      const part = { method, path: url.pathname, body }
      headers['authorization'] = await authorization(emulator, part, Date.now())
    }
    const response = await fetch(url, { method, headers, ...(body === '' ? {} : { body }) })
    const text = await response.text()
    return `${response.status} ${response.statusText}\n${indented(text)}`
  } catch (error) {
    return `No answer from ${emulator.endpoint}: ${String(error)}\nIs the emulator running there?`
  }
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
