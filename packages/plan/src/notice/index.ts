// The notice to the person served: whether one is owed, and what it says.
export { appealUntil, memberNotice, type MemberNotice, type NoticeSender } from './member-notice.ts'
export { noticeStanding } from './notice-standing.ts'
