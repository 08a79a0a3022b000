/**
 * What changesets writes into the CHANGELOGs: each entry as its author wrote it. The packages always have one version,
 * so that there is nothing to say of updated dependencies.
 */
module.exports = {
  getReleaseLine: async ({ summary }) => `\n${summary.trim()}\n`,
  getDependencyReleaseLine: async () => '',
}
