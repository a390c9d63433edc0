// Amounts over months as lines, drawn here: a scale of round amounts, a stroke at zero, and a mark where one is asked for.
// It is for those who look; the page says the same in words and in a table.
import type { CSSProperties } from 'react'
import { axisLines, shortMoney } from './short-money.ts'
import classes from './charts.module.css'

export type Line = { readonly name: string; readonly label: string; readonly values: readonly number[] }

const style = (values: Readonly<Record<`--${string}`, string>>) => values as CSSProperties

export function LineChart({
  lines,
  first,
  last,
  mark,
}: {
  readonly lines: readonly Line[]
  /** What stands under the first and the last month. */
  readonly first: string
  readonly last: string
  readonly mark?: { readonly at: number; readonly value: number }
}) {
  const all = lines.flatMap((line) => line.values)
  const scale = axisLines(Math.min(...all), Math.max(...all))
  const [bottom, top] = [scale[0]!, scale.at(-1)!]
  const up = (value: number) => ((value - bottom) / (top - bottom)) * 100
  const count = Math.max(...lines.map((line) => line.values.length))
  const along = (at: number) => (count < 2 ? 0 : (at / (count - 1)) * 100)
  const share = (value: number) => `${value}%`
  return (
    <div aria-hidden="true" className={classes['chart']}>
      <div className={classes['scale']}>
        {scale.map((line) => (
          <span key={line} className="figures" style={style({ '--up': share(up(line)) })}>
            {shortMoney(line)}
          </span>
        ))}
      </div>
      <div className={classes['plot']}>
        {scale.map((line) => (
          <i key={line} data-zero={line === 0 || undefined} style={style({ '--up': share(up(line)) })} />
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
          {lines.map((line) => (
            <polyline
              key={line.name}
              className={classes[line.name]}
              points={line.values.map((value, at) => `${along(at)},${100 - up(value)}`).join(' ')}
            />
          ))}
        </svg>
        {mark && <b style={style({ '--up': share(up(mark.value)), '--along': share(along(mark.at)) })} />}
      </div>
      <div className={classes['ends']}>
        <span>{first}</span>
        <span>{last}</span>
      </div>
      {lines.length > 1 && (
        <ul className={classes['key']}>
          {lines.map((line) => (
            <li key={line.name} className={classes[line.name]}>
              {line.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export function BarChart({ bars }: { readonly bars: readonly { readonly from: number; readonly count: number }[] }) {
  const most = Math.max(...bars.map((bar) => bar.count))
  return (
    <div aria-hidden="true" className={classes['bars']}>
      <div className={classes['columns']}>
        {bars.map((bar) => (
          <span
            key={bar.from}
            data-below={bar.from < 0 || undefined}
            style={style({ '--high': `${(bar.count / most) * 100}%` })}
          />
        ))}
      </div>
      <div className={classes['ends']}>
        <span>{shortMoney(bars[0]!.from)}</span>
        <span>{shortMoney(bars.at(-1)!.from)}</span>
      </div>
    </div>
  )
}
