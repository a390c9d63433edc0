// What stands while something is on its way: the outline of what comes, and for slow commands the time that went by.
import { useEffect, useState } from 'react'
import { Group, Loader, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export function PageSkeleton() {
  return (
    <Stack gap="lg" p="lg" maw={960} aria-hidden="true">
      <Skeleton h={34} w="45%" />
      <Skeleton h={18} w="65%" />
      <RowsSkeleton rows={6} />
    </Stack>
  )
}

export function RowsSkeleton({ rows = 8 }: { readonly rows?: number }) {
  return (
    <Stack gap="sm" aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} h={46} radius="md" opacity={1 - index * 0.08} />
      ))}
    </Stack>
  )
}

/** Says to a screen reader that something is coming; the skeleton itself is silent. */
export function Coming({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation('shared')
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('coming')}</VisuallyHidden>
      {children}
    </div>
  )
}

/** A slow command is running: how long already, so that nobody wonders whether it hangs. */
export function Elapsed({ label }: { readonly label: string }) {
  const { t } = useTranslation('shared')
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const started = performance.now()
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - started) / 1000)), 500)
    return () => clearInterval(timer)
  }, [])
  return (
    <Group gap="sm" wrap="nowrap">
      <Loader size="sm" aria-hidden="true" />
      <div>
        <Text role="status">{label}</Text>
        <Text size="sm" c="dimmed" className="figures" aria-hidden="true">
          {t('elapsed', { count: seconds })}
        </Text>
      </div>
    </Group>
  )
}
