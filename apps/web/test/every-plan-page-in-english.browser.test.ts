import { everyPageOf } from './every-page.ts'

everyPageOf('plan', 'laptop and phone')
