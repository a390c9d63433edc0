// The text as it came: pasted once, then each clause marked by selecting its words and saying which term it is.
import { useRef, useState } from 'react'
import { Button, Select, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { clauseWords, contractTerms, withText, type ContractTerm, type MarkedClause } from '@throughline/domain'
import { Card } from '../kit/card.tsx'
import { OfferFrame } from './offer-frame.tsx'
import type { Working } from './working-offer.ts'
import classes from './desk.module.css'

export default function TextPage() {
  const { t } = useTranslation('desk')
  return (
    <OfferFrame title={t('tabs.text')} lead={t('text.lead')}>
      {(working) => <Marking working={working} />}
    </OfferFrame>
  )
}

function Marking({ working }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const { offer, open, change } = working
  const area = useRef<HTMLTextAreaElement>(null)
  const [term, setTerm] = useState<ContractTerm | null>(null)
  const [chosen, setChosen] = useState<{ readonly from: number; readonly through: number } | null>(null)
  const look = () => {
    const { selectionStart: from, selectionEnd: through } = area.current!
    setChosen(through - from < 3 ? null : { from, through })
  }
  const mark = () => {
    if (term === null || chosen === null) return
    change((held) => ({
      ...held,
      clauses: [...held.clauses, { term, ...chosen }].toSorted((a, b) => a.from - b.from),
    }))
    setChosen(null)
  }
  const show = (clause: MarkedClause) => {
    area.current?.focus()
    area.current?.setSelectionRange(clause.from, clause.through)
  }
  return (
    <div className={classes['stack']}>
      <Card title={t('text.title')}>
        <Textarea
          ref={area}
          label={t('text.label')}
          description={t('text.hint')}
          autosize
          minRows={10}
          maxRows={28}
          readOnly={!open}
          value={offer.text}
          onChange={(event) => {
            const text = event.currentTarget.value
            change((held) => withText(held, text))
          }}
          onSelect={look}
          onKeyUp={look}
          onMouseUp={look}
        />
        {open && offer.text !== '' && (
          <div className={classes['marking']}>
            <Select
              label={t('text.term')}
              searchable
              data={contractTerms.map((one) => ({ value: one, label: t(`terms.${one}`) }))}
              value={term}
              onChange={(value) => setTerm(value as ContractTerm | null)}
            />
            <Button disabled={term === null || chosen === null} onClick={mark}>
              {t('text.mark')}
            </Button>
            <p className={classes['quiet']} role="status">
              {chosen === null ? t('text.select') : t('text.selected', { count: chosen.through - chosen.from })}
            </p>
          </div>
        )}
      </Card>
      <Marked working={working} onShow={show} />
    </div>
  )
}

function Marked({ working, onShow }: { readonly working: Working; readonly onShow: (clause: MarkedClause) => void }) {
  const { t } = useTranslation('desk')
  const { offer, open, change } = working
  return (
    <Card title={t('text.marked')}>
      {offer.clauses.length === 0 ? (
        <p className={classes['hint']}>{t('text.none')}</p>
      ) : (
        <ul className={classes['clauses']}>
          {offer.clauses.map((clause, at) => (
            <li key={`${clause.from} ${clause.through} ${at}`}>
              <div className={classes['flagHead']}>
                <strong>{t(`terms.${clause.term}`)}</strong>
                <Button size="compact-sm" variant="subtle" onClick={() => onShow(clause)}>
                  {t('text.show')}
                </Button>
                {open && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={() =>
                      change((held) => ({ ...held, clauses: held.clauses.filter((_, index) => index !== at) }))
                    }
                  >
                    {t('text.unmark')}
                  </Button>
                )}
              </div>
              <blockquote lang="en">{clauseWords(offer, clause)}</blockquote>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
