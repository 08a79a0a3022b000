import type { Change } from '@dbaas-valkey/openapi-diff/change'
import { alternatives } from '@dbaas-valkey/openapi-diff/finding'
import { titleOf } from '@dbaas-valkey/openapi-diff/report'
import { camelCase } from '@dbaas-valkey/source/naming'

import type { PackageName } from '../packages.js'
import type { Cause } from './cause.js'
import { codeStyleOf } from './code-style.js'
import { sampleOf, type Sample } from './sample.js'

/** What each package has to do with the contract, for those who read its changelog. */
interface Reader {
  /** The name under which they meet an operation. */
  readonly calls: (operation: NonNullable<Change['operation']>) => string
  /** What is different for them when something breaks, and when something is new. */
  readonly breaks: string
  readonly brings: string
  /** The rules of which that is not true. */
  readonly isSpared?: RegExp
}

const method: Reader['calls'] = ({ id }) => `\`valkey.${camelCase(id)}()\``

const readers: Readonly<Record<PackageName, Reader>> = {
  types: {
    calls: ({ id }) => `\`operations['${id}']\``,
    breaks: 'The compiler shows every place.',
    brings: 'It has its type.',
  },
  validator: {
    calls: ({ id }) => `\`operations['${id}']\``,
    breaks: 'Values are judged by this from now on.',
    brings: 'Values are judged by this from now on.',
    isSpared: /^(?:operation|schema)-/,
  },
  client: { calls: method, breaks: '', brings: '' },
  emulator: {
    calls: titleOf,
    breaks: 'The emulator follows: a test of the older form fails.',
    brings: 'The emulator follows.',
  },
}

const otherReader: Reader = { calls: titleOf, breaks: '', brings: '' }

/** The changelog entry of a cause, for the readers of one package. */
export function wordsFor(name: PackageName, cause: Cause): string {
  const reader = readers[name] ?? otherReader
  const { first, bump, judgement } = cause
  const where = first.operation === undefined ? '' : `${reader.calls(first.operation)}: `
  const sentences = [
    `${where}${first.sentence}${said(first)}.`,
    bump === 'major' ? (judgement?.advice ?? first.instead ?? '').trim() : '',
    consequence(reader, cause),
    likewise(cause, reader),
    judgement?.reason?.trim() ?? '',
  ].filter((sentence) => sentence !== '')
  const advice = bump !== 'major' && judgement?.advice ? [judgement.advice.trim()] : []
  const text = [...sentences, ...advice].join(' ')
  return bump === 'major' ? `${text}\n\n${codeBlock(codeOf(name, cause))}` : text
}

export function codeBlock({ before, after }: Sample): string {
  return `\`\`\`ts\n// before\n${before.trim()}\n// after\n${after.trim()}\n\`\`\``
}

/** What a new operation does, in the contract's words. */
function said({ summary }: Change): string {
  return summary === undefined ? '' : `: ${summary.replace(/\.$/, '')}`
}

function consequence({ breaks, brings, isSpared }: Reader, { first, bump }: Cause): string {
  if (bump === 'patch' || isSpared?.test(first.rule) === true) return ''
  return bump === 'major' ? breaks : brings
}

/** What `spec/changes.yaml` says comes first. */
function codeOf(name: PackageName, { first, judgement }: Cause): Sample {
  const { before, after } = judgement ?? {}
  return before === undefined || after === undefined
    ? sampleOf(first, codeStyleOf(name))
    : { before, after }
}

function likewise({ first, others }: Cause, { calls }: Reader): string {
  const places = others.map(({ operation, at }) => {
    const title = operation === undefined ? 'the contract' : calls(operation)
    return at === first.at ? title : `${title} (${at})`
  })
  return places.length === 0 ? '' : `Likewise ${alternatives([...new Set(places)], 'and')}.`
}
