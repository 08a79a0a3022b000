import { useId } from 'preact/hooks'

import type { Issue } from '../model/api.js'
import { nullText, type Draft } from '../model/draft.js'
import type { Field } from '../model/fields.js'

interface FieldProps {
  readonly field: Field
  readonly draft: Draft
  /** Whether a group is open at first. */
  readonly open?: boolean
  readonly issues: readonly Issue[]
  /** Values to choose from besides others, by pointer. */
  readonly suggestions: Readonly<Record<string, readonly string[]>>
  readonly change: (pointer: string, text: string) => void
}

/** A field of a form, with its description and what is wrong with it. */
export function FormField(props: FieldProps) {
  const { field, issues } = props
  const id = useId()
  const own = issuesAt(field, issues)
  if (field.kind === 'group')
    return (
      <details class="group" open={props.open || own.length > 0 || undefined}>
        <summary>{field.name}</summary>
        <Help text={field.help} />
        {field.fields.map((each) => (
          <FormField key={each.pointer} {...props} field={each} open={false} />
        ))}
      </details>
    )
  return (
    <div class="field">
      <label for={id}>
        {field.name}
        {field.required && <span class="muted"> required</span>}
      </label>
      <Input {...props} id={id} invalid={own.length > 0} />
      {own.length > 0 && (
        <p class="issue" id={`${id}-issue`}>
          {own.map(({ message }) => message).join('; ')}
        </p>
      )}
      <Help id={`${id}-help`} text={field.help} />
    </div>
  )
}

/** The issues of a field, its items and its members. */
export function issuesAt({ pointer }: Field, issues: readonly Issue[]): Issue[] {
  return issues.filter((issue) => `${issue.pointer}/`.startsWith(`${pointer}/`))
}

function Input({
  field,
  draft,
  suggestions,
  change,
  id,
  invalid,
}: FieldProps & { id: string; invalid: boolean }) {
  const { pointer, kind } = field
  const text = draft[pointer] ?? ''
  const common = {
    id,
    name: pointer,
    value: text,
    'aria-invalid': invalid,
    'aria-describedby': invalid ? `${id}-issue ${id}-help` : `${id}-help`,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change(pointer, currentTarget.value),
  }
  if (kind === 'list') return <textarea {...common} rows={Math.max(2, text.split('\n').length)} />
  if (kind === 'choice' || kind === 'flag')
    return (
      <select {...common}>
        <option value="">{unset(field)}</option>
        {(kind === 'flag' ? ['true', 'false'] : field.choices).map((choice) => (
          <option key={choice} value={choice ?? nullText}>
            {choice ?? 'null'}
          </option>
        ))}
      </select>
    )
  if (/password/.test(pointer))
    return <input {...common} type="password" autocomplete="new-password" />
  return <TextInput {...{ common, field, known: suggestions[pointer] ?? [] }} />
}

function TextInput({
  common,
  field,
  known,
}: {
  common: { id: string } & Record<string, unknown>
  field: Field
  known: readonly string[]
}) {
  const list = `${common.id}-known`
  return (
    <>
      <input
        {...common}
        type="text"
        inputMode={field.kind === 'number' ? 'numeric' : undefined}
        placeholder={field.default === undefined ? rangeOf(field) : String(field.default)}
        list={known.length > 0 ? list : undefined}
        autocomplete="off"
        spellcheck={false}
      />
      {known.length > 0 && (
        <datalist id={list}>
          {known.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </>
  )
}

function unset({ default: value }: Field): string {
  return value === undefined ? '' : `default: ${String(value)}`
}

function rangeOf({ minimum, maximum }: Field): string {
  return minimum === undefined || maximum === undefined ? '' : `${minimum} to ${maximum}`
}

/** Descriptions of the contract are Markdown: code stands between backticks, and items begin with a hyphen. */
function Help({ id, text }: { id?: string; text: string }) {
  const parts = text.split('`')
  return (
    <p class="help" id={id}>
      {parts.map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>))}
    </p>
  )
}
