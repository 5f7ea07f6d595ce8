/** The oldest Node on which Shirube runs; package.json `engines` says the same and a test compares them. */
export const OLDEST_NODE = '20.19.0'

/**
 * Says in words what is wrong with a Node version, or null when it will do.
 * @param {string} version as in `process.versions.node`
 * @returns {string | null}
 */
export function nodeVersionProblem(version) {
  const found = numbersOf(version)
  const oldest = numbersOf(OLDEST_NODE)
  for (let i = 0; i < oldest.length; i += 1) {
    const difference = (found[i] || 0) - (oldest[i] || 0)
    if (difference > 0) return null
    if (difference < 0) {
      return `Shirube needs Node ${OLDEST_NODE} or newer and this is Node ${version}. Install a newer one from nodejs.org`
    }
  }
  return null
}

/** @param {string} version */
function numbersOf(version) {
  return version.split('-', 1).join('').split('.').map(Number)
}
