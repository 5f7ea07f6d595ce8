/** Why a folder or file could not be read or written; plain data, made into a sentence by the host that shows it. */
export type FileFailure =
  | { readonly kind: 'not-found'; readonly path: string }
  | { readonly kind: 'not-a-folder'; readonly path: string }
  | { readonly kind: 'no-permission'; readonly path: string }
  | { readonly kind: 'link'; readonly path: string }
  | { readonly kind: 'outside'; readonly path: string }
  | { readonly kind: 'not-a-file'; readonly path: string }
  | { readonly kind: 'too-many-entries'; readonly path: string; readonly limit: number }
  | { readonly kind: 'too-large'; readonly path: string; readonly limit: number }
  | { readonly kind: 'not-an-archive'; readonly path: string }
  | { readonly kind: 'damaged-archive'; readonly path: string }
  /** The path of an entry may lead out of the folder that the archive is unpacked to. */
  | { readonly kind: 'unsafe-archive'; readonly path: string }
  | { readonly kind: 'disk-full'; readonly path: string }
  | { readonly kind: 'system'; readonly path: string; readonly code: string }

/** The code of an error that the operating system raised, or null: then it is a bug, and not ours to hide. */
function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** An error of the operating system as a failure; any other error is thrown on. */
export function fileFailure(error: unknown, path: string): FileFailure {
  const code = systemCode(error)
  switch (code) {
    case null:
      throw error
    case 'ENOENT':
      return { kind: 'not-found', path }
    case 'ENOTDIR':
    case 'EEXIST':
      return { kind: 'not-a-folder', path }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { kind: 'no-permission', path }
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full', path }
    default:
      return { kind: 'system', path, code }
  }
}
