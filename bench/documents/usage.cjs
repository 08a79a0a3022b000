/** Loaded before a program by NODE_OPTIONS: says at its end what it has used. A process that it starts says so as well. */
const { appendFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const seconds = (userCPUTime + systemCPUTime) / 1e6
    const line = JSON.stringify({ seconds, megabytes: maxRSS / 1024 })
    appendFileSync(process.env.BENCH_USAGE, `${line}\n`)
  })
}
