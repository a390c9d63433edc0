// Reach: whether referrals dry up and why, and jobs that are named by what they do.
export * from './job-names.ts'
export * from './referral-drought.ts'
