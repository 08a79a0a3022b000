/** Says which links of a packed README lead nowhere for a reader on npm, who has no other file of the repository. */
export function unreachableLinks(readme: string): string[] {
  const text = readme.replaceAll(/^```[^]*?^```$|`[^`\n]*`/gm, '')
  return [...text.matchAll(/\]\(([^)\s]+)\)|(?:href|src)="([^"]+)"/g)]
    .map(([, markdown, html]) => markdown ?? html ?? '')
    .filter((link) => !/^(?:https:\/\/|#)/.test(link))
    .map(
      (link) =>
        `README.md links to ${link}, which a reader on npm can't open. Use an https address.`,
    )
}
