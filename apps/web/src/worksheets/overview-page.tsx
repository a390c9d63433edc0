// The one-page overview as it would be printed, with its words counted; what it says is written elsewhere, once.
import { Button, CopyButton, Group, Text } from '@mantine/core'
import { sayOurs } from '@throughline/spanish'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Card } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageLink } from '../kit/link.tsx'
import { ProduceFile } from '../kit/produce-file.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Standing } from '../kit/standing.tsx'
import { useDays } from '../words/days.ts'
import { SheetFrame } from './sheet-frame.tsx'
import { usePlace } from './sheet-places.ts'
import classes from './worksheets.module.css'

export default function OverviewPage() {
  const { t } = useTranslation('worksheets')
  const { sentence } = useDays()
  const place = usePlace()
  const asked = useAsk('overview.get', {})
  const telling = place('telling')
  return (
    <SheetFrame
      sheet="overview"
      asked={asked}
      actions={
        <>
          <ProduceFile operation="overview.print" input={{ as: 'pdf' }}>
            {t('pdf')}
          </ProduceFile>
          <ProduceFile operation="overview.print" input={{ as: 'text' }}>
            {t('overview.text')}
          </ProduceFile>
        </>
      }
    >
      {(overview) =>
        overview.answered === 0 ? (
          <Empty
            icon="pen"
            title={t('overview.empty')}
            action={telling && <PageLink to={telling}>{t('overview.write')}</PageLink>}
          >
            {t('overview.emptyWords')}
          </Empty>
        ) : (
          <>
            <Group gap="md" data-no-print>
              <Standing tone={overview.words > overview.most ? 'bad' : 'good'}>
                {t('overview.words', { words: overview.words, most: overview.most })}
              </Standing>
              <Standing tone={overview.answered < overview.of ? 'wait' : 'good'}>
                {t('overview.answered', { answered: overview.answered, of: overview.of })}
              </Standing>
              <Copy overview={overview} />
              {telling && <PageLink to={telling}>{t('overview.change')}</PageLink>}
            </Group>
            <Card>
              <div className={classes['paper']}>
                <Text fw={700} size="lg">
                  {overview.name}
                </Text>
                {overview.contact && <Text c="dimmed">{overview.contact}</Text>}
                {overview.answers.map((one) => (
                  <section key={one.question}>
                    <h3>
                      <Sentence of={one.question} />
                    </h3>
                    <p>{sayOurs(one.answer, overview.ours, sentence)}</p>
                  </section>
                ))}
              </div>
            </Card>
            {overview.fromRecords.length > 0 && (
              <Card title={t('overview.fromRecords')}>
                <p className={classes['hint']}>{t('overview.fromRecordsWords')}</p>
                <ul className={classes['points']}>
                  {overview.fromRecords.map((line) => (
                    <li key={line}>{sentence(line)}</li>
                  ))}
                </ul>
              </Card>
            )}
          </>
        )
      }
    </SheetFrame>
  )
}

/** The whole page as text, in the reader's language. */
function Copy({ overview }: { readonly overview: Reply<'overview.get'> }) {
  const { t } = useTranslation('worksheets')
  const { sentence } = useDays()
  const ours = [...overview.answers.map((one) => one.question), ...overview.ours]
  return (
    <CopyButton value={sayOurs(overview.text, ours, sentence)}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="compact-md"
          leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />}
          onClick={copy}
        >
          {t(copied ? 'overview.copied' : 'overview.copy')}
        </Button>
      )}
    </CopyButton>
  )
}
