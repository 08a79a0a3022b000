import type { ValkeyService } from '@dbaas-valkey/types'
import { useEffect, useRef, useState } from 'preact/hooks'

import { formatReply, isError, splitWords } from '../model/console.js'
import { control } from '../model/control.js'
import { targetOf } from '../model/state.js'
import { Panel } from '../parts/panel.js'

interface Exchange {
  readonly command: string
  readonly reply: string
  readonly failed: boolean
}

/** How many commands stay on the screen. */
const kept = 100

/** Runs commands on the primary, and shows its replies. */
export function ConsolePanel({ service }: { service: ValkeyService }) {
  const [exchanges, setExchanges] = useState<readonly Exchange[]>([])
  const [line, setLine] = useState('')
  const [busy, setBusy] = useState(false)
  const [back, setBack] = useState(0)
  const log = useRef<HTMLDivElement>(null)
  useEffect(() => log.current?.scrollTo(0, log.current.scrollHeight), [exchanges])
  const run = async () => {
    if (line.trim() === '' || busy) return
    setBusy(true)
    const answer = await ask(service, line)
    setExchanges((before) => [...before, { command: line, ...answer }].slice(-kept))
    setLine('')
    setBack(0)
    setBusy(false)
  }
  /** Goes through the commands that were run: 1 is the last one. */
  const recall = (step: number) => {
    const next = Math.min(exchanges.length, Math.max(0, back + step))
    setBack(next)
    setLine(next === 0 ? '' : (exchanges.at(-next)?.command ?? ''))
  }
  return (
    <Panel
      title="Console"
      tools={
        <button type="button" class="quiet" onClick={() => setExchanges([])}>
          Clear the console
        </button>
      }
    >
      <div class="console" role="log" aria-label="Replies" tabIndex={0} ref={log}>
        {exchanges.map(({ command, reply, failed }, index) => (
          <div key={index}>
            <p class="mono">{`> ${command}`}</p>
            <pre data-state={failed ? 'failure' : undefined}>{reply}</pre>
          </div>
        ))}
      </div>
      <form
        class="console-line"
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <input
          class="mono"
          aria-label="Command for the primary"
          placeholder="SET greeting hello"
          autocomplete="off"
          spellcheck={false}
          value={line}
          onInput={({ currentTarget }) => setLine(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
            event.preventDefault()
            recall(event.key === 'ArrowUp' ? 1 : -1)
          }}
        />
        <button type="submit" aria-disabled={busy}>
          Run
        </button>
      </form>
    </Panel>
  )
}

async function ask(
  service: ValkeyService,
  line: string,
): Promise<{ reply: string; failed: boolean }> {
  const words = splitWords(line)
  if (words === undefined) return { reply: 'A quote is not closed.', failed: true }
  try {
    const [reply = null] = await control.execute({ ...targetOf(service), commands: [words] })
    return { reply: formatReply(reply), failed: isError(reply) }
  } catch (error) {
    return { reply: (error as Error).message, failed: true }
  }
}
