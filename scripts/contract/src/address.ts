import { relative, resolve } from 'node:path'

import { root } from './root.js'

/** What stands for the standard input in place of a file's name. */
export const standardInput = '-'

/** The full path of a file that the user names. */
export function pathFromHere(file: string): string {
  return resolve(here(), file)
}

/** A file's full path, or a URL as it is; the standard input goes by a name of its own. */
export function addressOf(file: string): string {
  if (isUrl(file)) return file
  return pathFromHere(file === standardInput ? '<stdin>' : file)
}

export function isUrl(address: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(address)
}

/** As the user would name it. */
export function displayPath(address: string): string {
  if (isUrl(address)) return address
  const path = relative(here(), address)
  return path.startsWith('..') ? address : path
}

/**
 * The folder that the user stands in. The package manager runs a command in the folder of the whole project, wherever it is
 * called, and says from where.
 */
function here(): string {
  const { INIT_CWD: called } = process.env
  return process.cwd() === root ? (called ?? root) : process.cwd()
}
