import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

import { attempt } from './notice.js'

interface ActionProps {
  /** What to tell when it is done. */
  readonly done: string
  readonly action: () => Promise<unknown>
  readonly label?: string
  readonly kind?: 'danger' | 'quiet'
  readonly children: ComponentChildren
}

/** A button that does something, tells its result, and cannot be pressed meanwhile. */
export function ActionButton({ done, action, label, kind, children }: ActionProps) {
  const [busy, setBusy] = useState(false)
  const press = async () => {
    setBusy(true)
    await attempt(done, action)
    setBusy(false)
  }
  return (
    <button
      type="button"
      class={kind}
      aria-label={label}
      aria-disabled={busy}
      onClick={() => void (busy || press())}
    >
      {children}
    </button>
  )
}

/** Copies a text. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const copy = async () => {
    // Browsers have a clipboard only for pages of this machine.
    if (!navigator.clipboard)
      throw new Error('Select the text and copy it: this browser does not let the page do so.')
    await navigator.clipboard.writeText(text)
  }
  return (
    <ActionButton kind="quiet" label={`Copy ${what}`} done={`Copied ${what}.`} action={copy}>
      Copy
    </ActionButton>
  )
}
