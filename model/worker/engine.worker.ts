import './schemas-without-eval.ts'
import { expose } from 'comlink'
import { createEngineService } from './engine-service.ts'
import { holdWhileAlive } from './life-lock.ts'
import { loadHighs } from './load-highs.ts'
import { transferring } from './transferring.ts'

holdWhileAlive(self.name, navigator.locks, (message) => self.postMessage(message))
expose(transferring(createEngineService(() => performance.now(), loadHighs)))
