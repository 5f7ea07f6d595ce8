import './schemas-without-eval.ts'
import { expose } from 'comlink'
import { createEngineService } from './engine-service.ts'
import { loadHighs } from './load-highs.ts'
import { transferring } from './transferring.ts'

expose(transferring(createEngineService(() => performance.now(), loadHighs)))
