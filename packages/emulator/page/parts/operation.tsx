import type { Operation } from '@dbaas-valkey/types'
import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'

import { routes, type OperationId } from '../../src/generated/routes.js'
import { callApi } from '../model/api.js'
import { formOf } from '../model/forms.js'
import { ActionButton } from './button.js'
import { Dialog } from './dialog.js'
import { Form } from './form.js'
import { tell } from './notice.js'

export interface OperationProps {
  readonly id: OperationId
  readonly zone: string | undefined
  /** Parameters of the path that are known already. */
  readonly fixed?: Readonly<Record<string, string>>
  /** What there is now, for a form that changes it. */
  readonly current?: unknown
  readonly prefill?: unknown
  readonly suggestions?: Readonly<Record<string, readonly string[]>>
  /** What is done, in words: `Delete the service cache`. */
  readonly title: string
}

/** A button for an operation of the API. It asks for what the operation needs, and before it takes something away. */
export function OperationButton({
  children,
  ...props
}: OperationProps & { children: ComponentChildren }) {
  const [open, setOpen] = useState(false)
  const { id, zone, fixed, title } = props
  const { effect } = routes[id]
  const asks = effect === 'destroy' || formOf(id, fixed).fields.length > 0
  if (!asks)
    return (
      <ActionButton
        label={title}
        done={`${title}: accepted.`}
        action={() => callApi(id, { zone, path: fixed ?? {} })}
      >
        {children}
      </ActionButton>
    )
  return (
    <>
      <button
        type="button"
        class={effect === 'destroy' ? 'danger' : undefined}
        aria-label={title}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {open && <OperationDialog {...props} close={() => setOpen(false)} />}
    </>
  )
}

/** The form of an operation. What it is made of and what it accepts are in the contract. */
export function OperationDialog({
  id,
  zone,
  fixed,
  title,
  close,
  ...rest
}: OperationProps & { close: () => void }) {
  const form = useMemo(() => formOf(id, fixed), [id, JSON.stringify(fixed)])
  const submit = async (value: Readonly<Record<string, unknown>>) => {
    const { call } = form.read(value)
    const { state, message } = await callApi<Operation>(id, { zone, ...call })
    if (state === 'failure') tell(`${title}: ${message ?? state}`, true)
    else tell(`${title}: ${state === 'success' ? 'done' : 'accepted'}.`)
  }
  const destroys = form.effect === 'destroy'
  return (
    <Dialog title={title} close={close}>
      <Form
        {...rest}
        fields={form.fields}
        check={(value) => form.read(value).issues}
        submit={submit}
        label={destroys ? `Yes, ${lower(title)}` : title}
        danger={destroys}
        close={close}
      >
        {destroys && <p class="warning">No later request brings back what this takes away.</p>}
      </Form>
    </Dialog>
  )
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
