import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A tarball as it was packed.
 *
 * @typedef {object} Packed
 * @property {string} name
 * @property {string} version
 * @property {string} file - its name in the folder
 * @property {string} integrity - `sha512-...`, as npm and registries write it
 */

/** The file that says what was packed, in the order in which the packages depend on each other. */
export const listFile = 'tarballs.json'

/**
 * @param {string} file
 * @returns {Promise<string>}
 */
export async function integrityOf(file) {
  return `sha512-${createHash('sha512')
    .update(await readFile(file))
    .digest('base64')}`
}

/**
 * Reads what was packed into a folder.
 *
 * @param {string} folder
 * @returns {Promise<readonly Packed[]>}
 * @throws {Error} when a tarball is not the one that was packed
 */
export async function readTarballs(folder) {
  /** @type {readonly Packed[]} */
  const packed = JSON.parse(await readFile(join(folder, listFile), 'utf8'))
  for (const { file, integrity } of packed) {
    if ((await integrityOf(join(folder, file))) === integrity) continue
    throw new Error(`${file} is not the tarball that was packed. Nothing is published; pack again.`)
  }
  return packed
}
