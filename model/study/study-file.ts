/** A file of a study, decoded: its path inside the study with forward slashes, `library/...` for the library's. */
export interface StudyFile {
  readonly path: string
  readonly text: string
}
