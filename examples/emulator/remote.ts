import { connectControl, startEmulator } from '@dbaas-valkey/emulator'

const emulator = await startEmulator({
  host: '127.0.0.2', // for example; '0.0.0.0' is every address of the machine
  allowRemote: true,
  allowHosts: ['emulator.test'],
})
const control = connectControl(emulator) // or connectControl(endpoint, { token })
console.log((await control.state()).services.length) // 0
await emulator.stop()
