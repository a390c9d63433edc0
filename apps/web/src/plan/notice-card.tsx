// The notice to the person served: whether one is owed, its words as they will read them, and what was written and when.
import { List, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { Card } from '../kit/card.tsx'
import { FileLink, ProduceFile } from '../kit/produce-file.tsx'
import { Standing } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import classes from './plan.module.css'

type Detail = Reply<'receivedClaim.get'>
type Notice = Detail['notice']
const languages = ['en', 'es'] as const

/** Nothing while the claim waits or everything is allowed: there is nothing to tell then. */
export function NoticeCard({ detail }: { readonly detail: Detail }) {
  const { t } = useTranslation('plan')
  const { notice } = detail
  if (notice.why === 'waits' || notice.why === 'nothing-refused') return null
  if (!notice.due || notice.words === null)
    return (
      <Card title={t('notice.title')}>
        <Text>{t(`notice.why.${notice.why}`)}</Text>
      </Card>
    )
  return <Owed notice={notice} words={notice.words} receivedClaimId={detail.row.receivedClaimId} />
}

function Owed({
  notice,
  words,
  receivedClaimId,
}: {
  readonly notice: Notice
  readonly words: NonNullable<Notice['words']>
  readonly receivedClaimId: string
}) {
  const { t } = useTranslation('plan')
  const may = useMay()
  const [language, setLanguage] = useState(notice.language ?? 'en')
  const isWritten = notice.written.length > 0
  return (
    <Card
      title={t('notice.title')}
      aside={
        <Standing tone={isWritten ? 'good' : 'wait'}>{t(isWritten ? 'notice.isWritten' : 'notice.owed')}</Standing>
      }
    >
      <Stack>
        <Text>
          {t('notice.lead')} {t('notice.wants', { language: t(`notice.languages.${notice.language ?? 'unsaid'}`) })}
        </Text>
        <WrittenNotices written={notice.written} />
        <SegmentedControl
          aria-label={t('notice.language')}
          value={language}
          onChange={(chosen) => setLanguage(chosen === 'es' ? 'es' : 'en')}
          data={languages.map((value) => ({ value, label: t(`notice.languages.${value}`) }))}
        />
        {may('plan.claims.decide') && (
          <div>
            <ProduceFile operation="receivedClaim.memberNotice" input={{ receivedClaimId, language }}>
              {t(notice.written.some((one) => one.language === language) ? 'notice.open' : 'notice.write')}
            </ProduceFile>
          </div>
        )}
        <details className={classes['more']}>
          <summary>{t('notice.read')}</summary>
          <NoticeWords sections={words[language]} language={language} />
        </details>
      </Stack>
    </Card>
  )
}

function WrittenNotices({ written }: { readonly written: Notice['written'] }) {
  const { t } = useTranslation('plan')
  const { day } = useDays()
  if (written.length === 0) return null
  return (
    <List>
      {written.map((one) => (
        <List.Item key={one.language}>
          <FileLink fileId={one.fileId}>
            {t('notice.writtenOn', { language: t(`notice.languages.${one.language}`), day: day(one.writtenOn) })}
          </FileLink>{' '}
          <Text component="span" c="dimmed">
            {t('notice.appealBy', { day: day(one.appealBy) })}
          </Text>
        </List.Item>
      ))}
    </List>
  )
}

/** In the member's language, whatever the reader's own is. */
function NoticeWords({
  sections,
  language,
}: {
  readonly sections: NonNullable<Notice['words']>['en']
  readonly language: 'en' | 'es'
}) {
  return (
    <div className={classes['letter']} lang={language}>
      {sections.map((section, index) => (
        <section key={index}>
          {section.title !== '' && <h3>{section.title}</h3>}
          {section.paragraphs.map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
          {section.points.length > 0 && (
            <ul>
              {section.points.map((point, at) => (
                <li key={at}>{point}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
