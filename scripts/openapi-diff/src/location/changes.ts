import { relative } from 'node:path'

import type { Change } from '../change.js'
import type { Locate, Location } from './locate.js'

/** A change with its lines in both contracts. */
export interface LocatedChange extends Change {
  /** In the newer contract: where it stands, or where what is gone would stand. */
  readonly location: Location | undefined
  /** In the older contract. */
  readonly formerly: Location | undefined
}

/** Adds to each change the lines it is about. Files below the working directory are named from there. */
export async function locateChanges(
  changes: readonly Change[],
  from: Locate,
  to: Locate,
): Promise<LocatedChange[]> {
  const line = async (
    locate: Locate,
    pointer: string | undefined,
  ): Promise<Location | undefined> => {
    const location = pointer === undefined ? undefined : await locate(pointer)
    return location && { ...location, file: displayed(location.file) }
  }
  return Promise.all(
    changes.map(async (change) => ({
      ...change,
      location: await line(to, change.pointers.to),
      formerly: await line(from, change.pointers.from),
    })),
  )
}

function displayed(file: string): string {
  const path = relative(process.cwd(), file)
  return path.startsWith('..') ? file : path
}
