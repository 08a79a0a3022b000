import { run } from '../process.js'

/** One commit, as git tells of it. */
export interface Commit {
  readonly hash: string
  readonly subject: string
}

/** The commit that brought a file, and the merges that brought that commit here, the nearest first. */
export async function commitsOf(file: string): Promise<readonly Commit[]> {
  const [added] = await log('--diff-filter=A', '-1', '--', file)
  if (added === undefined) return []
  return [added, ...(await log('--merges', '--ancestry-path', '--reverse', `${added.hash}..HEAD`))]
}

/** Links to the pull request that a subject names, else to the commit; nothing where there is none. */
export function linkOf(commits: readonly Commit[], repository: string): string | undefined {
  const [commit] = commits
  if (commit === undefined) return undefined
  const number = commits
    .map(({ subject }) => /\(#(\d+)\)$|^Merge pull request #(\d+) /.exec(subject))
    .flatMap((match) => match?.[1] ?? match?.[2] ?? [])[0]
  if (number !== undefined) return `[#${number}](${repository}/pull/${number})`
  return `[${commit.hash.slice(0, 7)}](${repository}/commit/${commit.hash})`
}

async function log(...args: readonly string[]): Promise<Commit[]> {
  const output = await run('git', ['log', '--format=%H%x09%s', ...args])
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [hash = '', subject = ''] = line.split('\t')
      return { hash, subject }
    })
}
