import { everyPageOf } from './every-page.ts'

everyPageOf('plan', 'small phone in the dark')
