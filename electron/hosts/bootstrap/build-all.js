// `npm run build`, and the step before packing: the command line, and no older build beside it; `--window` makes the
// pages and the desktop too.
import { removeOldBuilds } from './build.js'
import { ROOT } from './checkout.js'
import { endWith } from './failure.js'
import { readyCommandLine, readyWindow } from './ready.js'

try {
  await readyCommandLine()
  removeOldBuilds(ROOT)
  if (process.argv.includes('--window')) await readyWindow()
} catch (error) {
  endWith(error)
}
