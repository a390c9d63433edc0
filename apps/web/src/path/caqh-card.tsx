// After how many days CAQH wants a worker's profile confirmed again: a figure from memory until somebody writes what they read.
import { NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { caqhAttestDays } from '@throughline/domain'
import { useTranslation } from 'react-i18next'
import { Card } from '../kit/card.tsx'
import { useOptional } from '../kit/form-dialog.tsx'

export function CaqhCard({ at }: { readonly at: (field: string) => object }) {
  const { t } = useTranslation('path')
  const optional = useOptional()
  return (
    <Card title={t('caqh.title')}>
      <Stack>
        <Text>{t('caqh.words', { days: caqhAttestDays })}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NumberInput label={optional(t('caqh.days'))} min={1} max={1000} {...at('caqh.days')} />
          <TextInput
            label={optional(t('caqh.source'))}
            placeholder={t('caqh.sourceHint')}
            maxLength={200}
            {...at('caqh.source')}
          />
        </SimpleGrid>
      </Stack>
    </Card>
  )
}
