// The product's own sentences as a reader of Spanish gets them, on pages and on paper alike. What people wrote is never touched.
export { inSpanish, learnSpanish, sentencesOf, serverSentences, type Filled } from './server-sentences.ts'
export {
  months,
  sayDay,
  sayIn,
  sayMonth,
  sayOurs,
  sayRow,
  saySentence,
  sayTime,
  sayTimes,
  type Language,
  type Say,
} from './say.ts'
