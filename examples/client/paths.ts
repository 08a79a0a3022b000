import { createClient } from '@dbaas-valkey/client'
import { createPaths } from '@dbaas-valkey/client/paths'

const paths = createPaths(createClient())

const { data, error } = await paths.GET('/dbaas-valkey/{name}', {
  params: { path: { name: 'cache' } },
})
if (error) console.log('The API says:', error)
else console.log(data.plan)
