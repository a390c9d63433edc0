// What an authorization has left, as a bar: used, held by bookings, left. The words say the same.
import { useTranslation } from 'react-i18next'
import classes from './units-bar.module.css'

export function UnitsBar({
  authorized,
  used,
  held,
  left,
}: {
  readonly authorized: number
  readonly used: number
  readonly held: number
  readonly left: number
}) {
  const { t } = useTranslation('shared')
  const share = (part: number) => `${authorized > 0 ? Math.max(0, Math.min(100, (part / authorized) * 100)) : 0}%`
  const scarce = left <= authorized * 0.1
  return (
    <div className={classes['units']} data-scarce={scarce || undefined}>
      <div className={classes['bar']} aria-hidden="true">
        <span className={classes['used']} style={{ width: share(used) }} />
        <span className={classes['held']} style={{ width: share(held) }} />
      </div>
      <div className={classes['words']}>
        <strong>{t('unitsBar.left', { left, authorized })}</strong>
        <span>{t('unitsBar.spent', { used, held })}</span>
      </div>
    </div>
  )
}
