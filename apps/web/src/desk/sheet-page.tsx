// The negotiation sheet: nine areas by their dollars, each ask in words that work for both sides; printed with the figures for
// us, or without them for the plan.
import { useTranslation } from 'react-i18next'
import { useMay } from '../session.tsx'
import { Card } from '../kit/card.tsx'
import { Money } from '../kit/money.tsx'
import { ProduceFile } from '../kit/produce-file.tsx'
import { Standing } from '../kit/standing.tsx'
import { OfferFrame } from './offer-frame.tsx'
import { termTones } from './offer-page.tsx'
import type { Working } from './working-offer.ts'
import classes from './desk.module.css'

export default function SheetPage() {
  const { t } = useTranslation('desk')
  return (
    <OfferFrame title={t('tabs.sheet')} lead={t('sheet.lead')} actions={(working) => <Printing working={working} />}>
      {(working) => <Sheet working={working} />}
    </OfferFrame>
  )
}

function Printing({ working }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const may = useMay()
  const { offerId } = working.got.row
  if (!may('money.read')) return null
  return (
    <>
      <ProduceFile operation="offer.print" input={{ offerId, reader: 'us' }}>
        {t('sheet.printUs')}
      </ProduceFile>
      <ProduceFile operation="offer.print" input={{ offerId, reader: 'plan' }}>
        {t('sheet.printPlan')}
      </ProduceFile>
    </>
  )
}

function Sheet({ working: { sheet, changed } }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  return (
    <div className={classes['stack']}>
      {changed && <p className={classes['hint']}>{t('sheet.draft')}</p>}
      <p className={classes['hint']}>{t('sheet.english')}</p>
      {sheet.areas.map((area, at) => (
        <Card
          key={area.area}
          title={`${at + 1}. ${t(`areas.${area.area}`)}`}
          aside={
            area.yearCents + area.onceCents > 0 && (
              <span className={classes['amount']}>
                {area.yearCents > 0 && (
                  <>
                    <Money cents={area.yearCents} strong /> {t('aYear')}
                  </>
                )}
                {area.yearCents > 0 && area.onceCents > 0 && ' · '}
                {area.onceCents > 0 && (
                  <>
                    <Money cents={area.onceCents} /> {t('once')}
                  </>
                )}
              </span>
            )
          }
        >
          {area.asks.length === 0 ? (
            <p className={classes['hint']}>{t('sheet.nothing')}</p>
          ) : (
            <ul className={classes['asks']}>
              {area.asks.map((ask) => (
                <li key={ask.id}>
                  <div className={classes['flagHead']}>
                    <strong>{t(`terms.${ask.term}`)}</strong>
                    <Standing tone={termTones[ask.standing]}>{t(`standings.${ask.standing}`)}</Standing>
                    {(ask.yearCents ?? 0) + (ask.onceCents ?? 0) > 0 && (
                      <span className={classes['amount']}>
                        <Money cents={(ask.yearCents ?? 0) + (ask.onceCents ?? 0)} />{' '}
                        {t((ask.yearCents ?? 0) > 0 ? 'aYear' : 'once')}
                      </span>
                    )}
                  </div>
                  <p lang="en">{ask.ask}</p>
                  <p className={classes['quiet']} lang="en">
                    {ask.because}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Card>
      ))}
    </div>
  )
}
