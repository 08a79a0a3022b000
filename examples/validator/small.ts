// A bundle with this import has the checks of a user, and nothing that finds or words issues.
import { isValkeyUser } from '@dbaas-valkey/validator'

const value: unknown = { username: 'app', type: 'primary' }
if (isValkeyUser(value)) console.log(value.username)
