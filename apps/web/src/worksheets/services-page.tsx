// Worksheet A: each service with its six scores, and with rate, cost, margin and hours as the records have them.
import { Button, Select, Switch, Text } from '@mantine/core'
import { nonBillableWork, peerServices } from '@throughline/codes'
import { fitScores, formatMoney, type Cents, type FitScore } from '@throughline/domain'
import { scoreWords, verdictWords } from '@throughline/provider/worksheets'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk, useCommand } from '../api/hooks.ts'
import { Card, Facts } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { ProduceFile } from '../kit/produce-file.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { ServiceForm } from './service-form.tsx'
import { SheetFrame } from './sheet-frame.tsx'
import { usePlace } from './sheet-places.ts'
import classes from './worksheets.module.css'

export type FitList = Reply<'serviceFit.list'>
export type FitRow = FitList['rows'][number]

const tones: Readonly<Record<FitRow['verdict'], Tone>> = {
  offer: 'good',
  prepare: 'wait',
  'other-money': 'quiet',
  open: 'quiet',
}

export default function ServicesPage() {
  const { t } = useTranslation('worksheets')
  const may = useMay()
  const [setAside, setSetAside] = useState(false)
  const asked = useAsk('serviceFit.list', { setAside })
  const add = may('contracts.manage') && asked.data && <AddService known={asked.data.rows} />
  return (
    <SheetFrame
      sheet="services"
      asked={asked}
      actions={
        <>
          <ProduceFile operation="worksheet.print" input={{ sheet: 'services' }}>
            {t('pdf')}
          </ProduceFile>
          {add}
        </>
      }
    >
      {(list) => (
        <>
          {!setAside && <CostNote list={list} />}
          {list.rows.length === 0 ? (
            <Empty
              icon="heart"
              title={t(setAside ? 'services.noneAside' : 'services.empty')}
              action={setAside ? null : add}
            >
              {setAside ? null : t('services.emptyWords')}
            </Empty>
          ) : (
            list.rows.map((row) => <OneService key={row.service} row={row} list={list} setAside={setAside} />)
          )}
          <Switch
            data-no-print
            label={t('services.showAside', { count: setAside ? list.rows.length : list.setAside })}
            checked={setAside}
            onChange={(event) => setSetAside(event.currentTarget.checked)}
          />
        </>
      )}
    </SheetFrame>
  )
}

/** Where cost comes from: it is written once, on the pages of cost and cash. */
function CostNote({ list }: { readonly list: FitList }) {
  const { t } = useTranslation('worksheets')
  const { day } = useDays()
  const to = usePlace()('cost')
  const { scenario, hourCostsCents, certified, staff } = list
  const stands = scenario && t('services.scenario', { name: scenario.name, day: day(scenario.madeOn) })
  const costs =
    scenario === null
      ? t('services.noScenario')
      : hourCostsCents === null
        ? t('services.notYourRole')
        : formatMoney(hourCostsCents as Cents)
  const link = scenario === null ? to : to && `/offers/${scenario.scenarioId}/cost`
  const words = stands ?? t('services.weigh')
  return (
    <Card title={t('services.known')}>
      <Facts
        columns={3}
        facts={[
          [t('services.hourCosts'), costs],
          [
            t('services.from'),
            link ? (
              <PageLink key="from" to={link}>
                {words}
              </PageLink>
            ) : (
              (stands ?? '—')
            ),
          ],
          [t('services.certified'), t('services.certifiedOf', { certified, staff })],
        ]}
      />
    </Card>
  )
}

function AddService({ known }: { readonly known: readonly FitRow[] }) {
  const { t } = useTranslation('worksheets')
  const { sentence } = useDays()
  const [service, setService] = useState<string | null>(null)
  const row = peerServices.find(service ?? '')
  const left = peerServices.rows.filter((one) => !known.some((held) => held.service === one.code))
  return (
    <FormDialog
      title={t('services.add')}
      button={(open) => (
        <Button
          onClick={() => {
            setService(null)
            open()
          }}
          leftSection={<Icon name="plus" size={18} />}
        >
          {t('services.add')}
        </Button>
      )}
    >
      {(close) => (
        <>
          <Select
            searchable
            label={t('services.which')}
            data={left.map((one) => ({ value: one.code, label: sentence(one.meaning) }))}
            value={service}
            onChange={setService}
            nothingFoundMessage={t('services.noMatch')}
            mb="md"
            data-autofocus
          />
          {row && <ServiceForm key={row.code} service={row.code} row={null} close={close} />}
        </>
      )}
    </FormDialog>
  )
}

function OneService({
  row,
  list,
  setAside,
}: {
  readonly row: FitRow
  readonly list: FitList
  readonly setAside: boolean
}) {
  const { t } = useTranslation('worksheets')
  const { sentence, row: said, day } = useDays()
  const may = useMay()
  const put = useCommand('serviceFit.setAside')
  const known = peerServices.find(row.service)
  const name = sentence(known?.meaning ?? row.service)
  return (
    <Card
      title={name}
      aside={
        may('contracts.manage') && (
          <div className={classes['ends']} data-no-print>
            <FormDialog
              title={name}
              button={(open) => (
                <Button size="compact-md" variant="default" onClick={open} aria-label={`${t('change')}: ${name}`}>
                  {t('change')}
                </Button>
              )}
            >
              {(close) => <ServiceForm service={row.service} row={row} close={close} />}
            </FormDialog>
            <Button
              size="compact-md"
              variant="subtle"
              aria-label={`${t(setAside ? 'services.takeBack' : 'services.putAside')}: ${name}`}
              onClick={() => put.mutate({ service: row.service, setAside: !setAside })}
            >
              {t(setAside ? 'services.takeBack' : 'services.putAside')}
            </Button>
          </div>
        )
      }
    >
      <div className={classes['line']}>
        <Standing tone={tones[row.verdict]}>{sentence(verdictWords[row.verdict])}</Standing>
        <Text c="dimmed">{sentence(known?.does ?? '')}</Text>
      </div>
      {row.overlaps && <p className={classes['says']}>{t('services.overlaps')}</p>}
      <Weakest row={row} />
      <ul className={classes['scores']} aria-label={t('services.scoresOf', { name })}>
        {fitScores.map((score) => (
          <li key={score}>
            <Score score={score} value={row.scores[score] ?? null} />
          </li>
        ))}
      </ul>
      <Known row={row} showsMoney={list.showsMoney} />
      <NotBillable row={row} showsMoney={list.showsMoney} />
      {known && (
        <p className={classes['quiet']}>
          {t('services.source', { source: said(known.source), asOf: said(known.asOf) })}
          {known.confidence === 'unverified' && ` ${t('services.unverified')}`}
        </p>
      )}
      <p className={classes['quiet']}>{t('services.changed', { who: row.changedBy, day: day(row.changedOn) })}</p>
    </Card>
  )
}

function Weakest({ row }: { readonly row: FitRow }) {
  const { t } = useTranslation('worksheets')
  const { sentence } = useDays()
  const named = (scores: readonly FitScore[]) => scores.map((score) => sentence(scoreWords[score].asks)).join('; ')
  if (row.weakest.length === 0 && row.open.length === 0) return null
  return (
    <p className={classes['says']}>
      {row.weakest.length > 0 && t('services.holdsBack', { scores: named(row.weakest) })}{' '}
      {row.open.length > 0 && t('services.stillOpen', { scores: named(row.open) })}
    </p>
  )
}

function Score({ score, value }: { readonly score: FitScore; readonly value: number | null }) {
  const { t } = useTranslation('worksheets')
  const { sentence } = useDays()
  return (
    <>
      <strong>{sentence(scoreWords[score].asks)}</strong>
      <span className={classes['marks']} aria-hidden="true">
        {[1, 2, 3].map((mark) => (
          <i key={mark} {...(value !== null && value >= mark ? { 'data-on': true } : {})} />
        ))}
      </span>
      <span className="figures">{value === null ? '—' : t('services.ofThree', { value })}</span>
      <span className={classes['quiet']} style={{ display: 'block' }}>
        {value === null ? t('services.notJudged') : sentence(scoreWords[score].steps[value]!)}
        {score === 'margin' && value !== null && ` ${t('services.reckoned')}`}
      </span>
    </>
  )
}

function Known({ row, showsMoney }: { readonly row: FitRow; readonly showsMoney: boolean }) {
  const { t } = useTranslation('worksheets')
  const fit = row.document
  const code = fit.code === null ? null : [fit.code, ...fit.modifiers].join(' ')
  const { margin } = row
  return (
    <div style={{ marginTop: '1.25rem' }}>
      <Facts
        columns={3}
        facts={[
          [t('services.role'), fit.role ?? '—'],
          [t('services.who'), fit.who ?? '—'],
          [t('services.code'), code ?? '—'],
          [t('services.authority'), fit.authority ?? '—'],
          [
            t('services.rates'),
            row.rates.length === 0
              ? t('services.noRate')
              : row.rates.map((rate) => (
                  <span key={`${rate.of} ${rate.rateCents}`} style={{ display: 'block' }}>
                    <Money cents={rate.rateCents as Cents} />{' '}
                    {t(`services.rateOf.${rate.from}`, { of: rate.of, minutes: rate.unitMinutes })}
                  </span>
                )),
          ],
          showsMoney && [
            t('services.margin'),
            margin === null ? (
              '—'
            ) : (
              <span key="m">
                <Money cents={margin.perHourCents as Cents} strong /> {t('services.marginOf', { of: margin.of })}
              </span>
            ),
          ],
          [
            t('services.share'),
            row.billableShare === null
              ? '—'
              : t('services.shareOf', {
                  share: Math.round(row.billableShare / 100),
                  hours: (row.billableHours ?? 0) + row.notBillableHours,
                }),
          ],
          [
            t('services.measured'),
            row.measured === null
              ? t('services.notMeasured')
              : t('services.measuredAs', {
                  billable: row.measured.billable,
                  other: row.measured.other,
                  people: row.measured.people,
                }),
          ],
          [
            t('services.measures'),
            fit.measures.length === 0 ? '—' : fit.measures.map((one) => t(`measures.${one}`)).join('; '),
          ],
        ]}
      />
      {fit.evidence !== null && (
        <p className={classes['says']}>
          <strong>{t('services.evidence')}</strong> {fit.evidence}
        </p>
      )}
    </div>
  )
}

function NotBillable({ row, showsMoney }: { readonly row: FitRow; readonly showsMoney: boolean }) {
  const { t } = useTranslation('worksheets')
  const { sentence } = useDays()
  const known = peerServices.find(row.service)
  return (
    <>
      {known && (
        <p className={classes['says']}>
          <strong>{t('services.billableIs')}</strong> {sentence(known.billable)} <strong>{t('services.notIs')}</strong>{' '}
          {sentence(known.notBillable)}
        </p>
      )}
      {row.document.notBillable.length > 0 && (
        <>
          <p className={classes['says']}>
            <strong>{t('services.named', { hours: row.notBillableHours })}</strong>{' '}
            {showsMoney && row.notBillableCostsCents !== null && (
              <>
                {t('services.namedCosts')} <Money cents={row.notBillableCostsCents as Cents} />
              </>
            )}
          </p>
          <ul className={classes['points']}>
            {row.document.notBillable.map((one, at) => {
              const work = nonBillableWork.find(one.work ?? '')
              return (
                <li key={at}>
                  {one.words ?? sentence(work?.meaning ?? '')}:{' '}
                  {t('services.hoursPaidBy', { hours: one.hours, who: one.paidBy ?? t('services.nobody') })}
                  {work && (
                    <span className={classes['quiet']} style={{ display: 'block' }}>
                      {t('services.unless')} {sentence(work.unless)}
                    </span>
                  )}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </>
  )
}
