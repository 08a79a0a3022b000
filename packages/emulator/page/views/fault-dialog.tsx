import { useState } from 'preact/hooks'

import { Fault } from '../../src/generated/control/inputs.js'
import { routes } from '../../src/generated/routes.js'
import type { Fault as FaultInput, FaultKind } from '../../src/testing/faults.js'
import { control } from '../model/control.js'
import type { Field } from '../model/fields.js'
import { Dialog } from '../parts/dialog.js'
import { Form } from '../parts/form.js'
import { tell } from '../parts/notice.js'

const kinds: Readonly<Record<FaultKind, string>> = {
  status: 'answers with a status, and does nothing',
  delay: 'answers later',
  reset: 'resets the connection',
  truncate: 'cuts the answer short',
  fail: 'accepts the request, but its operation fails',
}

/** The form that injects a fault. The same validator checks it as the control interface's. */
export function FaultDialog({ close }: { close: () => void }) {
  const [kind, setKind] = useState<FaultKind>('status')
  const faultOf = (value: object) => ({ ...value, kind })
  return (
    <Dialog title="Inject a fault" close={close}>
      <label class="field">
        What goes wrong
        <select
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as FaultKind)}
        >
          {Object.entries(kinds).map(([name, text]) => (
            <option key={name} value={name}>{`${name}: ${text}`}</option>
          ))}
        </select>
      </label>
      <Form
        key={kind}
        fields={[...common, ...own[kind]]}
        prefill={{ operation: '*', ...(kind === 'status' ? { status: 503 } : {}) }}
        check={(value) => issuesOf(faultOf(value))}
        submit={async (value) => {
          await control.injectFault(faultOf(value) as FaultInput)
          tell('The fault waits for a request.')
        }}
        label="Inject the fault"
        close={close}
      />
    </Dialog>
  )
}

function issuesOf(fault: unknown) {
  const result = Fault.validate(fault)
  return result.ok ? [] : result.issues
}

function field(name: string, kind: Field['kind'], help: string, more: Partial<Field> = {}): Field {
  return {
    pointer: `/${name}`,
    name,
    kind,
    help,
    required: false,
    choices: [],
    minimum: undefined,
    maximum: undefined,
    default: undefined,
    fields: [],
    ...more,
  }
}

const common: readonly Field[] = [
  field('operation', 'choice', 'The operation whose requests are hit; `*` for all.', {
    required: true,
    choices: ['*', ...Object.keys(routes)],
  }),
  field('times', 'number', 'How many requests are hit.', { default: 1 }),
  field('delay', 'number', 'Milliseconds to wait before anything else happens.'),
]

const own: Readonly<Record<FaultKind, readonly Field[]>> = {
  status: [
    field('status', 'number', 'The status of the answer.', { required: true }),
    field('retryAfter', 'number', 'The header `Retry-After`, in seconds.'),
    field('body', 'text', 'The body as it is sent; by default an error like those of the API.'),
    field('contentType', 'text', 'The type of the body.', { default: 'application/json' }),
  ],
  delay: [],
  reset: [field('handled', 'flag', 'Whether the request is handled first.', { default: false })],
  truncate: [],
  fail: [
    field('state', 'choice', 'How the operation ends.', { choices: ['failure', 'timeout'] }),
    field('reason', 'text', 'The kind of failure, such as `unavailable`.'),
    field('message', 'text', 'What the operation says.'),
  ],
}
