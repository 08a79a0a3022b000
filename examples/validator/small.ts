// A bundle with this import contains the checks of a user, and no code for issues.
import { isValkeyUser } from '@dbaas-valkey/validator'

const value: unknown = { username: 'app', type: 'primary' }
if (isValkeyUser(value)) console.log(value.username)
