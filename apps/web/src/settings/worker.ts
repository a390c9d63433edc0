// One worker as the server tells it.
import type { Row } from '../kit/server-table.tsx'

export type Worker = Row<'worker.list'>
export type Certificate = Worker['certificates'][number]
