// Asks one of the cloud's own names for its zones, and a host that the emulator does not serve for anything.
import { request } from 'node:http'
import { connect } from 'node:tls'

const [, , cloud, other] = process.argv
const [major, minor] = process.versions.node.split('.').map(Number)
const heedsProxy = major >= 24 || (major === 22 && minor >= 21)

async function get(address) {
  if (!heedsProxy) return tunnelled(address)
  const answer = await fetch(address).catch(({ cause }) => Promise.reject(cause))
  return `${answer.status} ${await answer.text()}`
}

/** What libraries for proxies do where Node itself heeds none. */
function tunnelled(address) {
  const { host, pathname } = new URL(address)
  return new Promise((resolve, reject) => {
    const tunnel = request(process.env.HTTPS_PROXY, { method: 'CONNECT', path: `${host}:443` })
    tunnel.on('connect', ({ statusCode, statusMessage }, socket) => {
      if (statusCode !== 200) return void reject(new Error(`${statusCode} ${statusMessage}`))
      const createConnection = () => connect({ socket, servername: host })
      request({ createConnection, path: pathname, headers: { host } }, async (answer) => {
        const parts = await answer.toArray()
        socket.destroy()
        resolve(`${answer.statusCode} ${Buffer.concat(parts)}`)
      })
        .on('error', reject)
        .end()
    })
    tunnel.on('error', reject).end()
  })
}

console.log(await get(cloud))
console.log(await get(other).catch((error) => error.message))
