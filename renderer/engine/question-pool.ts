/** What shares questions of many runs among workers: code of its own, fetched with the first of them. */
export { createEnginePool, pooledEffects } from '#worker'
