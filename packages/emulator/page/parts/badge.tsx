/** A state in words, and in a colour that goes with it. */
export function Badge({ state }: { state: string }) {
  return (
    <span class="badge" data-state={state}>
      {state.replaceAll('_', ' ')}
    </span>
  )
}
