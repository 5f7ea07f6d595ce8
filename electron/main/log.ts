/**
 * One line on standard error for what the developer or a support request needs to see. Control characters in what a
 * page sent are made visible, so that it cannot write lines of its own; 300 characters are enough to know it by.
 */
export function log(kind: 'refused' | 'failed' | 'noted', what: string): void {
  const line = what.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD').slice(0, 300)
  process.stderr.write(`shirube: ${kind}: ${line}\n`)
}
