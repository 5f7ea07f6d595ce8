/**
 * Some tests need what a machine may lack, such as other Nodes, a browser, or Electron and a display. There they are skipped, with the reason in their name,
 * unless the environment variable SHIRUBE_REQUIRE lists the capability: then they fail.
 */
export type Capability = 'nodes' | 'oracles' | 'chromium' | 'electron'

/**
 * The reason to skip, or null to run. Throws where the capability is required, so that the test file fails.
 * @param reason why the capability is missing, or null when it is there
 */
export function skipReason(capability: Capability, reason: string | null): string | null {
  const required = (process.env['SHIRUBE_REQUIRE'] ?? '').split(',')
  if (reason !== null && required.includes(capability)) throw new Error(`${capability} is required here: ${reason}`)
  return reason
}
