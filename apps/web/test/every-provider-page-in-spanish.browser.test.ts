import { everyPageOf } from './every-page.ts'

everyPageOf('provider', 'small phone in the dark')
