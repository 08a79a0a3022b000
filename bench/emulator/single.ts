import { ask, create, time, type Site } from './site.js'

/** From the request to the first answer of the new service's server over TLS, in milliseconds. */
export async function measureCreation(site: Site, rounds: number): Promise<number[]> {
  const milliseconds: number[] = []
  for (let round = 0; round < rounds; round++) {
    const name = `single-${round}`
    milliseconds.push(
      await time(async () => {
        await create(site, name)
        await ask(site, name)
      }),
    )
    await site.client.deleteDbaasServiceValkey({ name })
  }
  return milliseconds
}

/** How long it takes to shut everybody out of a service, and to let them in again, in milliseconds. */
export async function measureFilter(site: Site, rounds: number): Promise<number[]> {
  await create(site, 'filtered')
  const milliseconds: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const filter of [['10.0.0.0/8'], ['0.0.0.0/0']])
      milliseconds.push(
        await time(() =>
          site.client.updateDbaasServiceValkey({ name: 'filtered', body: { 'ip-filter': filter } }),
        ),
      )
  await site.client.deleteDbaasServiceValkey({ name: 'filtered' })
  return milliseconds
}

const keys = 100_000
const keysAtOnce = 10_000

/** How long a fork of a service with 100,000 keys takes until its server answers, in milliseconds. */
export async function measureFork(site: Site, rounds: number): Promise<number[]> {
  await create(site, 'origin')
  for (let first = 0; first < keys; first += keysAtOnce) {
    const pairs = Array.from({ length: keysAtOnce }, (_, index) => [
      `key:${first + index}`,
      `value:${first + index}`,
    ])
    await site.emulator.control.execute({
      service: 'origin',
      commands: [['MSET', ...pairs.flat()]],
    })
  }
  const milliseconds: number[] = []
  for (let round = 0; round < rounds; round++) {
    const name = `fork-${round}`
    milliseconds.push(
      await time(async () => {
        await create(site, name, { plan: 'startup-4', 'fork-from-service': 'origin' })
        await ask(site, name)
      }),
    )
    const [size] = await site.emulator.control.execute({ service: name, commands: [['DBSIZE']] })
    if (size !== keys) throw new Error(`The fork holds ${String(size)} keys`)
    await site.client.deleteDbaasServiceValkey({ name })
  }
  await site.client.deleteDbaasServiceValkey({ name: 'origin' })
  return milliseconds
}

/** How long a signed request takes that only reads, in milliseconds. */
export async function measureControlPlane(site: Site, calls: number): Promise<number[]> {
  await create(site, 'read')
  const milliseconds: number[] = []
  for (let call = 0; call < calls; call++)
    milliseconds.push(await time(() => site.client.getDbaasServiceValkey({ name: 'read' })))
  await site.client.deleteDbaasServiceValkey({ name: 'read' })
  return milliseconds
}
