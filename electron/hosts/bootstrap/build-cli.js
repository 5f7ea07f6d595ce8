// `npm run build`, and the step before packing: the command line, and no older build beside it.
import { removeOldBuilds } from './build.js'
import { ROOT } from './checkout.js'
import { endWith } from './failure.js'
import { readyCommandLine } from './ready.js'

try {
  await readyCommandLine()
  removeOldBuilds(ROOT)
} catch (error) {
  endWith(error)
}
