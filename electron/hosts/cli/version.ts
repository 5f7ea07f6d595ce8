import { packageHere } from '../files/package-folder.ts'

/** Version of the package that this program stands in. */
export const packageVersion = (): string => packageHere().version
