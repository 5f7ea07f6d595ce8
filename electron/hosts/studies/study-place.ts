import type { Result } from '#model'
import type { FileFailure } from '../files/file-failure.ts'
import { readStudyArchive } from '../files/study-archive.ts'
import { readStudyFolder, type StudyFolder } from '../files/study-folder.ts'

/** Where a study lies on this machine. Only the host knows it; a page has a token for it. */
export interface StudyPlace {
  readonly from: 'folder' | 'file'
  /** Absolute. */
  readonly path: string
  /** For people. */
  readonly name: string
  /** The same in Japanese, where it has one. */
  readonly nameJa?: string
}

export const readStudyPlace = ({
  from,
  path,
}: Pick<StudyPlace, 'from' | 'path'>): Promise<Result<StudyFolder, FileFailure>> =>
  from === 'folder' ? readStudyFolder(path) : readStudyArchive(path)
