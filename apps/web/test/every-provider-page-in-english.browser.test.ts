import { everyPageOf } from './every-page.ts'

everyPageOf('provider', 'laptop and phone')
