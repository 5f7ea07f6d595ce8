/** What writes and reads a study's files for an editor: code of its own, fetched with the first edit. */
export { fieldOfProblem, withEdits } from '#model'
