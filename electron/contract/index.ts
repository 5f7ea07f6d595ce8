/** The only door of the contract: every call that the renderer may make of the desktop host. */
export { ASKED_CHANNEL, BRIDGE_NAME, type Bridge, CALL_CHANNEL } from './channel.ts'
export { CALL_LIMITS } from './limits.ts'
export { type CallName, preferences, type Preferences, type Request, requestSchemas } from './requests.ts'
export type {
  CallFailure,
  FileTrouble,
  JournalContent,
  RecentStudy,
  Replies,
  Reply,
  StudyContent,
  StudyEntry,
} from './replies.ts'
