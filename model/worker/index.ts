/** The door of the engine in a worker: its protocol, its service, and what a host needs to keep workers. */
export type { Connection } from './connection.ts'
export { createEnginePool, type EnginePool, type PooledAnswer, type PoolOptions } from './engine-pool.ts'
export { pooledEffects } from './pooled-effects.ts'
export { createEngineService } from './engine-service.ts'
export type * from './protocol.ts'
export type {
  CommodityOutline,
  PolicyOutline,
  ScenarioOutline,
  StudyOutline,
  TechnologyOutline,
} from './study-outline.ts'
export { HOLDS_LOCK, untilLockFree } from './life-lock.ts'
export { transferring } from './transferring.ts'
export { beginLife, type EngineTrouble, inTrouble, type WorkerLife } from './worker-life.ts'
export { highsSolver } from './highs-solver.ts'
