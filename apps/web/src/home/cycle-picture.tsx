// The nine steps of the cycle as one picture: a thread in a ring with nine knots. On a phone the thread runs downwards.
import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { pathOfPage } from '../places.ts'
import { Icon } from '../kit/icon.tsx'
import { addressOf } from '../kit/link.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import classes from './cycle-picture.module.css'

type Step = Reply<'home.cycle'>['steps'][number]
const tones: Readonly<Record<Step['state'], Tone>> = {
  done: 'good',
  going: 'going',
  attention: 'wait',
  'not-yet': 'quiet',
}

const center = { x: 480, y: 282 }
const radius = { x: 218, y: 178 }
function onRing(turn: number): { readonly x: number; readonly y: number } {
  const angle = (turn * 40 * Math.PI) / 180
  return { x: center.x + radius.x * Math.sin(angle), y: center.y - radius.y * Math.cos(angle) }
}

/** The arc from one knot to the next, drawn solid where the cycle has come that far. */
function Arc({ from, step }: { readonly from: number; readonly step: Step | undefined }) {
  const [a, b] = [onRing(from), onRing(from + 1)]
  const middle = onRing(from + 0.53)
  const angle = from * 40 + 21
  return (
    <g data-state={step?.state ?? 'not-yet'}>
      <path d={`M${a.x} ${a.y}A${radius.x} ${radius.y} 0 0 1 ${b.x} ${b.y}`} />
      <path d="M-4 -5 L3 0 L-4 5" transform={`translate(${middle.x} ${middle.y}) rotate(${angle})`} data-arrow />
    </g>
  )
}

export function CyclePicture({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation('home')
  const say = ({ says, values }: Step['standing']) => t(`cycle.says.${says}`, values)
  const [pointed, setPointed] = useState<number | null>(null)
  const shown =
    steps.find((step) => step.step === pointed) ?? steps.find((step) => step.state === 'attention') ?? steps[0]
  const next = (number: number) => steps.find((step) => step.step === (number % 9) + 1)
  return (
    <div className={classes['picture']}>
      <svg viewBox="0 0 960 540" className={classes['ring']} aria-hidden="true" focusable="false">
        {steps.map((step) => (
          <Arc key={step.step} from={step.step - 1} step={next(step.step)} />
        ))}
      </svg>
      {shown && (
        <div className={classes['center']} aria-hidden="true">
          <span className={classes['centerStep']}>{t('cycle.step', { step: shown.step })}</span>
          <span className={classes['centerTitle']}>{t(`cycle.steps.${shown.step}`)}</span>
          <Standing tone={tones[shown.state]}>{t(`cycle.states.${shown.state}`)}</Standing>
          <span>{say(shown.standing)}</span>
          {shown.waitsFor && (
            <span className={classes['centerWaits']}>
              {t('cycle.waits')}: {say(shown.waitsFor)}
            </span>
          )}
        </div>
      )}
      <ol className={classes['steps']}>
        {steps.map((step) => {
          const path = pathOfPage(step.page)
          const words = (
            <>
              <span className={classes['knot']} data-state={step.state}>
                {step.state === 'done' ? <Icon name="check" size={18} /> : step.step}
              </span>
              <span className={classes['words']}>
                <span className={classes['title']}>{t(`cycle.steps.${step.step}`)}</span>
                <span className={classes['standing']}>{say(step.standing)}</span>
                {step.waitsFor && (
                  <span className={classes['waits']} data-state={step.state}>
                    <Icon name="clock" size={14} />
                    <span>
                      <span className={classes['waitsLabel']}>{t('cycle.waits')}: </span>
                      {say(step.waitsFor)}
                    </span>
                  </span>
                )}
              </span>
            </>
          )
          const point = {
            onMouseEnter: () => setPointed(step.step),
            onMouseLeave: () => setPointed(null),
            onFocus: () => setPointed(step.step),
            onBlur: () => setPointed(null),
          }
          return (
            <li key={step.step} data-step={step.step}>
              {path ? (
                <Link {...addressOf(path)} className={classes['step']} {...point}>
                  {words}
                </Link>
              ) : (
                <span className={classes['step']}>{words}</span>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
