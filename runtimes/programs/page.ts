/** For a browser: leaves the suite where the driver finds it. */
import { runSuite } from '../suite/run.js'

Object.assign(globalThis, { runSuite })
