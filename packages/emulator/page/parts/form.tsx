import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'

import type { Issue } from '../model/api.js'
import { draftOf, valueOf } from '../model/draft.js'
import type { Field } from '../model/fields.js'
import { FormField, issuesAt } from './field.js'

interface FormProps {
  readonly fields: readonly Field[]
  /** What there is now: what stands as it is, is not sent. */
  readonly current?: unknown
  /** What is filled in, and sent. */
  readonly prefill?: unknown
  readonly suggestions?: Readonly<Record<string, readonly string[]>>
  readonly check: (value: Readonly<Record<string, unknown>>) => readonly Issue[]
  /** Rejects with what the form then shows. */
  readonly submit: (value: Readonly<Record<string, unknown>>) => Promise<unknown>
  readonly label: string
  readonly danger?: boolean
  readonly close: () => void
  readonly children?: ComponentChildren
}

/** A form that is made from fields. It asks the validator before it asks the emulator, and shows what either says. */
export function Form(props: FormProps) {
  const { fields, current, prefill, suggestions = {}, check, submit, label, close } = props
  // What the form began with stays, even when the service changes meanwhile.
  const [beginning] = useState(() => ({
    current: draftOf(fields, current),
    prefill: draftOf(fields, prefill),
  }))
  const [draft, setDraft] = useState({ ...beginning.current, ...beginning.prefill })
  const [refused, setRefused] = useState<{ message: string; issues: readonly Issue[] }>()
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const value = valueOf(fields, draft, beginning)
  const issues = refused?.issues ?? (tried ? check(value) : [])
  const elsewhere = issues.filter((issue) => !fields.some((field) => issuesAt(field, [issue])[0]))
  const send = async () => {
    setTried(true)
    setRefused(undefined)
    if (check(value).length > 0) return showFirstIssue(form.current)
    setBusy(true)
    try {
      await submit(value)
      close()
    } catch (error) {
      setRefused(refusal(error))
      showFirstIssue(form.current)
    } finally {
      setBusy(false)
    }
  }
  const change = (pointer: string, text: string) => {
    setRefused(undefined)
    setDraft((before) => ({ ...before, [pointer]: text }))
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void send()
      }}
    >
      {props.children}
      {fields.map((field) => (
        <FormField
          key={field.pointer}
          open={fields.length === 1}
          {...{ field, draft, issues, suggestions, change }}
        />
      ))}
      <div role="alert">
        {refused?.issues.length === 0 && <p class="issue">{refused.message}</p>}
        {elsewhere.map(({ message }) => (
          <p key={message} class="issue">
            {message}
          </p>
        ))}
      </div>
      <div class="buttons">
        <button type="button" autofocus={props.danger} onClick={close}>
          Cancel
        </button>
        <button type="submit" class={props.danger ? 'danger' : 'primary'} aria-disabled={busy}>
          {label}
        </button>
      </div>
    </form>
  )
}

function refusal(error: unknown): { message: string; issues: readonly Issue[] } {
  const message = error instanceof Error ? error.message : String(error)
  return { message, issues: (error as { issues?: readonly Issue[] }).issues ?? [] }
}

/** Once the issues are shown, the first field that has one gets the focus. */
function showFirstIssue(form: HTMLFormElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 50)
}
