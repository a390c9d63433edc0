import type { LoopRule } from '../definition/shape.ts'
export const rules277ca: readonly LoopRule[] = []
