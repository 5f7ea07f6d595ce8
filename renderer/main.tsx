import './schemas-without-eval.ts'
