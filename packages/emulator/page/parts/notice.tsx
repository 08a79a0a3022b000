import { Store, useStore } from '../model/store.js'

interface Notice {
  readonly text: string
  readonly failed: boolean
}

const notice = new Store<Notice | undefined>(undefined)
/** How long a notice stays, in milliseconds. Failures stay until the next one. */
const stay = 6_000
let leaving: ReturnType<typeof setTimeout> | undefined

/** Tells the result of an action, for eyes and for screen readers. */
export function tell(text: string, failed = false): void {
  clearTimeout(leaving)
  notice.set({ text, failed })
  if (!failed) leaving = setTimeout(() => notice.set(undefined), stay)
}

/** Runs an action, and tells its result. Returns whether it succeeded. */
export async function attempt(done: string, action: () => Promise<unknown>): Promise<boolean> {
  try {
    await action()
    tell(done)
    return true
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error), true)
    return false
  }
}

/** Where notices appear. It is always there, since screen readers tell only what changes in it. */
export function Notices() {
  const shown = useStore(notice, (value) => value)
  return (
    <div class="notices" role="status" data-failed={shown?.failed === true || undefined}>
      {shown && (
        <p>
          {shown.text}
          <button type="button" class="quiet" onClick={() => notice.set(undefined)}>
            Dismiss
          </button>
        </p>
      )}
    </div>
  )
}
