// A thing in a list: its name, and one quiet line under it.
import type { ReactNode } from 'react'
import { Text } from '@mantine/core'

export function TwoLines({ main, under }: { readonly main: ReactNode; readonly under: ReactNode }) {
  return (
    <span>
      <Text component="span" display="block" inherit>
        {main}
      </Text>
      <Text component="span" display="block" size="sm" fw={400} c="dimmed">
        {under}
      </Text>
    </span>
  )
}
