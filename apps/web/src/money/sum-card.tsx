// A sum as people do it on paper: one amount a line, a stroke, the result.
import { Card } from '../kit/card.tsx'
import { Money } from '../kit/money.tsx'
import { Sentence } from '../kit/sentence.tsx'
import classes from './money.module.css'

type Step = { readonly text: string; readonly cents: number; readonly result: boolean }

export function SumCard({ title, steps }: { readonly title: string; readonly steps: readonly Step[] }) {
  return (
    <Card title={title}>
      <dl className={classes['sum']}>
        {steps.map((step, index) => (
          <div key={index} data-result={step.result || undefined}>
            <dt>
              <Sentence of={step.text} />
            </dt>
            <dd>
              <Money cents={step.cents} strong={step.result} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
