/**
 * `pnpm attack [NAME ...] [--quick]`: tries to break the promises of the packages, and prints which held. With names, only
 * the attacks whose name contains one of them; `--quick` runs those of `pnpm test`. It fails when an attack broke a promise.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { parseArgs } from 'node:util'

import type { Attack, Finding } from './attack.js'
import { attacks } from './attacks.js'

/** An attack that takes longer has found something that never ends. */
const limit = 120_000

const running = new Set<ChildProcess>()
const one = process.env.DBAAS_VALKEY_ATTACK
if (one === undefined) await main()
else await serve(one)

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    // pnpm passes its own `--` on.
    args: process.argv.slice(2).filter((argument) => argument !== '--'),
    options: { quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const chosen = attacks
    .filter(({ quick }) => quick || !values.quick)
    .filter(({ name }) => !positionals.length || positionals.some((part) => name.includes(part)))
  if (chosen.length === 0) {
    const known = attacks.map(({ name }) => name).join(', ')
    process.stderr.write(`Usage: pnpm attack [NAME ...] [--quick], with parts of these: ${known}\n`)
    process.exit(2)
  }
  process.on('exit', () => running.forEach(end))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
  let broken = 0
  for (const attack of chosen) {
    const start = performance.now()
    const findings = await inProcess(attack)
    const held = findings.every((finding) => finding.held)
    if (!held) broken++
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    process.stdout.write(`${word(held)}  ${attack.name} (${seconds} s): ${attack.tries}\n`)
    for (const { tried, held, evidence } of findings) {
      process.stdout.write(`          ${word(held)}  ${tried}: ${evidence}\n`)
    }
  }
  process.stdout.write(`${chosen.length - broken} held, ${broken} broken\n`)
  process.exitCode = broken > 0 ? 1 : 0
}

function word(held: boolean): string {
  return held ? 'held  ' : 'BROKEN'
}

/** Runs an attack in a process of its own, so that one that blocks, crashes or leaks disturbs no other. */
function inProcess({ name }: Attack): Promise<readonly Finding[]> {
  const broken = (evidence: string): Finding[] => [
    { tried: 'to come to an end', held: false, evidence },
  ]
  return new Promise((resolve) => {
    const child = fork(import.meta.filename, {
      env: { ...process.env, DBAAS_VALKEY_ATTACK: name },
      execArgv: ['--import', 'tsx', '--max-old-space-size=1024'],
      // A process group of its own, so that what the attack started ends with it.
      detached: true,
    })
    running.add(child)
    let findings: readonly Finding[] | undefined
    let late = false
    const timer = setTimeout(() => {
      late = true
      end(child)
    }, limit)
    child.on('message', (message) => {
      findings = message as readonly Finding[]
      end(child)
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      running.delete(child)
      if (findings?.length) resolve(findings)
      else if (late) resolve(broken(`it was ended after ${limit / 1000} s`))
      else resolve(broken(`it ended with ${signal ?? `code ${code}`} and told nothing`))
    })
  })
}

function end({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

async function serve(name: string): Promise<void> {
  const findings = await attacks.find((attack) => attack.name === name)?.run()
  process.send?.(findings)
}
