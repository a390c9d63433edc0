import type { LoopRule } from '../definition/shape.ts'
export const rules835: readonly LoopRule[] = []
