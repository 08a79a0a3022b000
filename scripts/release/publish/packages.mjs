import { readFile } from 'node:fs/promises'

/**
 * The folders of the packages that share one version, those first that others depend on: the fixed group of
 * `.changeset/config.json`, below the current folder.
 *
 * @returns {Promise<string[]>}
 */
export async function packageFolders() {
  /** @type {{ fixed: string[][] }} */
  const { fixed } = JSON.parse(await readFile('.changeset/config.json', 'utf8'))
  return fixed.flat().map((name) => `packages/${name.split('/')[1]}`)
}

/**
 * @param {string} folder
 * @returns {Promise<{ name: string, version: string }>}
 */
export async function readManifest(folder) {
  return JSON.parse(await readFile(`${folder}/package.json`, 'utf8'))
}
