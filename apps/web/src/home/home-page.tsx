// Home: where we stand in the nine steps, and what needs a person today; before that the way to the first plan, until one pays.
import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { Card } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Coming } from '../kit/skeletons.tsx'
import { onSide, useMay, useSession } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import { CyclePicture } from './cycle-picture.tsx'
import { JoiningPath } from './joining-path.tsx'
import { MonthsChart } from './months-chart.tsx'
import { TodayList } from './today-list.tsx'
import classes from './home-page.module.css'

function partOfDay(): 'morning' | 'afternoon' | 'evening' {
  const hour = new Date().getHours()
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
}

export default function HomePage() {
  const { t } = useTranslation('home')
  const { day } = useDays()
  const session = useSession()
  const may = useMay()
  const name = session.user.displayName.split(' ')[0]!
  return (
    <>
      <PageHeader title={t(partOfDay(), { name })} tabTitle={t('title')} lead={day(today())} />
      {may('home.read') ? <Standing /> : <Empty icon="settings" title={t('administratorOnly')} />}
    </>
  )
}

function Standing() {
  const { t } = useTranslation('home')
  const may = useMay()
  const cycle = useAsk('home.cycle', {})
  const session = useSession()
  const isJoining =
    onSide(session, 'provider') &&
    may('contracts.read') &&
    cycle.data?.steps.find(({ step }) => step === 2)?.count === 0
  return (
    <div className={classes['home']}>
      {isJoining && (
        <div className={classes['joining']}>
          <JoiningPath />
        </div>
      )}
      <section className={classes['cycle']} aria-labelledby="cycle-title">
        <h2 id="cycle-title" className={classes['cycleTitle']}>
          {t('cycle.title')}
        </h2>
        {cycle.isError ? (
          <RefusalNote error={cycle.error} onRetry={() => void cycle.refetch()} />
        ) : cycle.data ? (
          <CyclePicture steps={cycle.data.steps} />
        ) : (
          <Coming>
            <Skeleton h={480} radius="lg" />
          </Coming>
        )}
      </section>
      <div className={classes['today']}>
        <TodayList />
      </div>
      {cycle.data && may('money.read') && (
        <div className={classes['months']}>
          <Card title={t('months.title')}>
            {cycle.data.months.length === 0 ? t('months.none') : <MonthsChart months={cycle.data.months} />}
          </Card>
        </div>
      )}
    </div>
  )
}
