/** The door of the engine in a worker: its protocol, and the service for hosts that bring their own thread. */
export { createEngineService } from './engine-service.ts'
export type * from './protocol.ts'
export type { PolicyOutline, ScenarioOutline, StudyOutline } from './study-outline.ts'
export { highsSolver } from './highs-solver.ts'
