// The words of managed care, one tap away, each in a sentence or two of ours.
import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'

const terms = [
  'managedCare',
  'purchaser',
  'network',
  'credentialing',
  'npi',
  'ein',
  'taxonomy',
  'medicaid',
  'authorization',
  'necessity',
  'providerRelations',
  'utilization',
  'exclusion',
  'loaded',
  'liability',
  'eft',
] as const

export function Glossary() {
  const { t } = useTranslation('path')
  return (
    <FormDialog
      title={t('glossary.title')}
      button={(open) => (
        <Button variant="default" onClick={open} leftSection={<Icon name="info" size={18} />}>
          {t('glossary.button')}
        </Button>
      )}
    >
      {() => (
        <Stack gap="sm" component="dl" m={0}>
          {terms.map((term) => (
            <div key={term}>
              <Text component="dt" fw={600}>
                {t(`glossary.${term}.word`)}
              </Text>
              <Text component="dd" m={0}>
                {t(`glossary.${term}.says`)}
              </Text>
            </div>
          ))}
        </Stack>
      )}
    </FormDialog>
  )
}
