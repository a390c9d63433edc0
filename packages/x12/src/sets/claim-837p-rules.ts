import type { LoopRule } from '../definition/shape.ts'
export const rules837p: readonly LoopRule[] = []
