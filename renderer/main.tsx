import './schemas-without-eval.ts'
import { workOffline } from './offline/register.ts'

void workOffline()
