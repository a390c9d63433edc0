// A figure that opens to what it was made from, and each of those again, down to what somebody wrote.
import { useTranslation } from 'react-i18next'
import { formatMoney, type Cents } from '@throughline/domain'
import type { Figure } from '@throughline/provider/getting-in'
import { Icon } from '../kit/icon.tsx'
import { usePercent } from '../words/percent.ts'
import classes from './ready.module.css'

const decimals = (value: number, most: number) => value.toLocaleString('en-US', { maximumFractionDigits: most })

/** A figure's value as people read it. */
export function useFigureText(): (figure: Pick<Figure, 'value' | 'as'>) => string {
  const { t } = useTranslation('ready')
  const { percent } = usePercent()
  return ({ value, as }) => {
    if (value === null) return t('none')
    if (as === 'money') return formatMoney(value as Cents)
    if (as === 'share') return percent(value, 2)
    if (as === 'posts') return decimals(value / 100, 2)
    const number = decimals(value, as === 'units' || as === 'hours' ? 1 : 0)
    return t(`unit.${as}`, { number, count: Math.abs(value) })
  }
}

export function OpenedFigure({
  figure,
  strong,
  area = 'ready',
}: {
  readonly figure: Figure
  readonly strong?: boolean
  /** Whose words name the figures; these pages' own stand in for what it does not name. */
  readonly area?: string
}) {
  const { t, i18n } = useTranslation([area, 'ready'])
  const text = useFigureText()
  const named = t(`figures.${figure.id}`)
  const line = (
    <>
      <span>
        {named}
        {figure.of && <span className={classes['of']}> · {figure.of}</span>}
      </span>
      <span className={classes['amount']}>{strong ? <strong>{text(figure)}</strong> : text(figure)}</span>
    </>
  )
  if (figure.from.length === 0) return <div className={classes['leaf']}>{line}</div>
  return (
    <details className={classes['opened']}>
      <summary>
        <Icon name="chevronRight" size={16} />
        {line}
      </summary>
      <div className={classes['parts']}>
        {i18n.exists(`${area}:how.${figure.id}`) && <p className={classes['hint']}>{t(`how.${figure.id}`)}</p>}
        {figure.from.map((part, at) => (
          <OpenedFigure key={`${part.id} ${part.of ?? ''} ${at}`} figure={part} area={area} />
        ))}
      </div>
    </details>
  )
}
