import { configureGlobal } from 'fast-check'

/**
 * Properties draw the same cases on every machine, so that a failure is somebody's change and not chance. Look further
 * with `PROPERTY_SEED=<any integer> npm test`.
 */
configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_500_101) })
