import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface PanelProps {
  readonly title: string
  readonly tools?: ComponentChildren
  readonly children: ComponentChildren
}

/** A part of a service's view. */
export function Panel({ title, tools, children }: PanelProps) {
  const id = useId()
  return (
    <section class="card" aria-labelledby={id}>
      <div class="title">
        <h3 id={id}>{title}</h3>
        {tools && <div class="tools">{tools}</div>}
      </div>
      {children}
    </section>
  )
}
