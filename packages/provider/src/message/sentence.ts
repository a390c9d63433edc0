// What the organization's side says: messages whose ids begin with its name.
import { sentencesOf } from '@throughline/domain'

export const sentence = sentencesOf('provider')
