import { expect, test } from 'vitest'

import { channelOf } from './channel.mjs'
import { mergeNotes } from './merge-notes.mjs'
import { nextStep } from './next-step.mjs'
import { npmProblem, tagState } from './preflight.mjs'
import { compareVersions } from './semver.mjs'

test('versions are ordered as semantic versioning orders them', () => {
  const ordered =
    '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-next.2 1.0.0-next.11 1.0.0 1.2.0 1.10.0 2.0.0'
  const versions = ordered.split(' ')
  expect(versions.toReversed().toSorted(compareVersions)).toEqual(versions)
})

const channels: { version: string; branch: string; latest?: string; want: string }[] = [
  { version: '1.0.0', branch: 'main', want: 'latest' },
  { version: '1.1.0', branch: 'main', latest: '1.0.0', want: 'latest' },
  { version: '1.1.0', branch: 'main', latest: '1.1.0', want: 'latest' },
  { version: '1.0.1', branch: 'main', latest: '1.1.0', want: 'Publish from 1.x.' },
  { version: '1.1.0-next.0', branch: 'main', want: 'is a prerelease' },
  { version: '1.1.0-next.0', branch: 'next', latest: '1.0.0', want: 'next' },
  { version: '1.1.0', branch: 'next', want: 'is no prerelease' },
  { version: '1.1.0-beta.0', branch: 'next', want: 'is no prerelease' },
  { version: '1.0.1', branch: '1.x', latest: '2.0.0', want: 'release-1.x' },
  { version: '2.0.1', branch: '1.x', latest: '2.0.0', want: 'does not belong on the branch 1.x' },
  { version: '1.0.1-next.0', branch: '1.x', want: 'does not belong on the branch 1.x' },
  { version: '1.0.0', branch: 'feature', want: 'Nothing is published from feature' },
]

test.each(channels)(
  '$version from $branch, with latest $latest: $want',
  ({ want, version, branch, latest }) => {
    let got: string
    try {
      got = channelOf({ version, branch, latest })
    } catch (error) {
      got = String(error)
    }
    expect(got).toMatch(want.includes(' ') ? want : new RegExp(`^${want}$`))
  },
)

test.each([
  { version: '10.9.4', ok: false },
  { version: '11.5.0', ok: false },
  { version: '11.5.1', ok: true },
  { version: '11.19.1', ok: true },
  { version: '12.0.0', ok: true },
])('npm $version may publish: $ok', ({ version, ok }) => {
  expect(npmProblem(version) === undefined).toBe(ok)
})

const [here, there] = ['a'.repeat(40), 'b'.repeat(40)]
test.each([
  { name: 'no tag', listed: '', want: { taken: false } },
  { name: "this commit's tag", listed: `${here}\trefs/tags/v1.0.0\n`, want: { taken: true } },
  {
    name: "this commit's annotated tag",
    listed: `${there}\trefs/tags/v1.0.0\n${here}\trefs/tags/v1.0.0^{}\n`,
    want: { taken: true },
  },
  {
    name: "another commit's tag",
    listed: `${there}\trefs/tags/v1.0.0\n`,
    want: {
      taken: true,
      problem: 'The tag v1.0.0 is taken by bbbbbbb; this is aaaaaaa. Nothing is published.',
    },
  },
])('$name', ({ listed, want }) => {
  expect(tagState(listed, here)).toEqual(want)
})

const all = (
  known: boolean,
  ...published: boolean[]
): { name: string; known: boolean; published: boolean }[] =>
  published.map((is, index) => ({ name: 'abcd'.charAt(index), known, published: is }))

test.each([
  { name: 'changesets', pending: true, tagged: true, packages: all(true, true), want: 'announce' },
  { name: 'nothing', pending: false, tagged: true, packages: all(true, true, true), want: 'rest' },
  {
    name: 'a new version',
    pending: false,
    tagged: false,
    packages: all(true, false, false),
    want: 'publish',
  },
  {
    name: 'a publish that was cut off',
    pending: false,
    tagged: false,
    packages: all(true, true, false),
    want: 'publish',
  },
  {
    name: 'a release without its tag',
    pending: false,
    tagged: false,
    packages: all(true, true, true),
    want: 'publish',
  },
  {
    name: 'a package that was never published',
    pending: false,
    tagged: false,
    packages: all(false, false),
    want: 'rest',
  },
])('with $name the workflow goes on to $want', ({ want, ...state }) => {
  const { announce, publish } = nextStep(state)
  expect(announce ? 'announce' : publish ? 'publish' : 'rest').toBe(want)
})

test('release notes say what each package says, and leave out where nothing happened', () => {
  const compare = '[All that changed since 1.0.0](x)'
  const types = `# types\n\n## 1.1.0 (2026-11-28)\n\n${compare}\n\nNothing has changed in this package: all.\n\n## 1.0.0\n\nFirst.\n`
  const client = `# client\n\n## 1.1.0 (2026-11-28)\n\n${compare}\n\n### What is new\n\n- It waits.\n\n## 1.0.0\n\nFirst.\n`
  const packages = [
    { name: 'types', changelog: types },
    { name: 'client', changelog: client },
    { name: 'new', changelog: '# new\n\n## 1.1.0\n\nThe first one.\n' },
  ]
  expect(mergeNotes('1.1.0', packages)).toBe(
    `## client\n\n#### What is new\n\n- It waits.\n\n## new\n\nThe first one.\n\n${compare}\n`,
  )
})
