/** The browser edition's port. A port of its own is an origin of its own, and saved work belongs to the origin. */
export const PORT = 27350

/**
 * @typedef {{ edition: 'desktop' | 'browser' | 'first-that-works', port: number }} StartOptions
 */

export const USAGE = `npm start -- [--edition desktop|browser] [--port NUMBER]

  --edition desktop   Electron, and nothing else where it cannot start
  --edition browser   the same pages for a browser, from this machine to this machine
  --port NUMBER       port of the browser edition, ${PORT} unless given; work saved under one port is not seen under another`

/**
 * The options of \`npm start\`, or one line that says what is wrong with them.
 * @param {readonly string[]} args
 * @returns {StartOptions | { problem: string }}
 */
export function readStartOptions(args) {
  /** @type {StartOptions} */
  const options = { edition: 'first-that-works', port: PORT }
  const words = args.flatMap((arg) => (arg.startsWith('--') && arg.includes('=') ? splitOnce(arg) : [arg]))
  for (let i = 0; i < words.length; i += 2) {
    const [name, value] = [words[i], words[i + 1]]
    if (name === '--edition') {
      if (value !== 'desktop' && value !== 'browser') return { problem: '--edition is desktop or browser' }
      options.edition = value
    } else if (name === '--port') {
      const port = /^\d{1,5}$/.test(value ?? '') ? Number(value) : 0
      if (port < 1 || port > 65_535) return { problem: '--port is a number from 1 to 65535' }
      options.port = port
    } else return { problem: `${name} is no option of npm start; there are --edition and --port` }
  }
  return options
}

/** @param {string} arg */
function splitOnce(arg) {
  const at = arg.indexOf('=')
  return [arg.slice(0, at), arg.slice(at + 1)]
}
