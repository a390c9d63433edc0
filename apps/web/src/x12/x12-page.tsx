// A file in words: what it holds, what is wrong with it, and each fault where it stands.
import { Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { FileDrop } from './file-drop.tsx'
import { FileShown } from './file-shown.tsx'
import { useFile } from './use-file.ts'
import { useFileWords } from './use-file-words.ts'
import classes from './x12.module.css'

export default function X12Page() {
  const { t } = useTranslation('x12')
  const { state, read, stop } = useFile()
  const words = useFileWords()
  const unread = state.standing === 'read' && !state.answer.ok ? state.answer : null
  const said = unread?.message ? words?.finding(unread.message) : undefined
  return (
    <Stack gap="lg">
      <PageHeader title={t('title')} lead={t('lead')} />
      <FileDrop onFile={read} small={state.standing !== 'none'} />
      <p className={classes['private']}>
        <Icon name="lock" size={18} />
        <span>{t('private')}</span>
      </p>
      <div role="status" className={classes['status']}>
        {state.standing === 'reading' && (
          <Card>
            <Group justify="space-between">
              <Group gap="sm">
                <Loader size="sm" aria-hidden />
                <Text>{t('reading', { name: state.name })}</Text>
              </Group>
              <Button variant="default" onClick={stop}>
                {t('stop')}
              </Button>
            </Group>
          </Card>
        )}
        {unread && (
          <Empty icon="warning" title={t(`unread.${unread.why}.title`)}>
            <Text>{t(`unread.${unread.why}.fix`)}</Text>
            {said && (
              <Text lang={said.lang} c="dimmed" size="sm">
                {said.text}
              </Text>
            )}
          </Empty>
        )}
      </div>
      {state.standing === 'read' && state.answer.ok && words && (
        <FileShown name={state.name} answer={state.answer} words={words} />
      )}
    </Stack>
  )
}
