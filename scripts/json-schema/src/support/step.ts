import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

/** Code for the step to a property whose name is known; `code` is what stands for the name. */
export function stepTo(name: string, code: Snippet): Snippet {
  return /^[\w-]+$/.test(name) ? code : foreignStep(code)
}

/** Code for the step to a property whose name may have any characters: an issue looks whether it must be quoted. */
export function foreignStep(code: Snippet): Snippet {
  return ts`${code}, true`
}
