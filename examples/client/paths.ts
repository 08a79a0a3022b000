import { createClient } from '@dbaas-valkey/client'

const valkey = createClient()

const { data, error } = await valkey.paths.GET('/dbaas-valkey/{name}', {
  params: { path: { name: 'cache' } },
})
if (error) console.log('The API says:', error)
else console.log(data.plan)
