// The page around everything that comes before being signed in: the form on one side, a quiet drawing on the other.
import { Suspense, type ReactNode } from 'react'
import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Mark } from '../shell/mark.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { changeLanguage } from '../words/words.ts'
import classes from './door.module.css'

export function Door({ children, wide }: { readonly children: ReactNode; readonly wide?: boolean }) {
  const { t, i18n } = useTranslation('sign-in')
  const other = i18n.language === 'es' ? 'en' : 'es'
  return (
    <div className={classes['door']} data-wide={wide || undefined}>
      <main className={classes['inside']}>
        <div className={classes['head']}>
          <Mark plain />
          <Button variant="subtle" size="sm" lang={other} onClick={() => void changeLanguage(other)}>
            {other === 'es' ? 'Español' : 'English'}
          </Button>
        </div>
        <div className={classes['form']}>
          <Suspense fallback={<RowsSkeleton rows={3} />}>{children}</Suspense>
        </div>
      </main>
      {!wide && (
        <aside className={classes['picture']}>
          <svg viewBox="0 0 480 640" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
            <path
              d="M-20 520C90 520 120 300 250 300a88 88 0 1 1 0 176c-96 0-70-178 40-206C350 255 400 250 520 250"
              fill="none"
              stroke="currentColor"
              strokeWidth="5"
              strokeLinecap="round"
            />
            {[
              [62, 489],
              [148, 357],
              [300, 314],
              [322, 427],
              [228, 473],
              [222, 330],
              [400, 256],
            ].map(([x, y]) => (
              <circle key={`${x} ${y}`} cx={x} cy={y} r="9" fill="var(--door)" stroke="currentColor" strokeWidth="4" />
            ))}
          </svg>
          <div className={classes['saying']}>
            <Text className={classes['tagline']!}>{t('tagline')}</Text>
            <Text>{t('promise')}</Text>
          </div>
        </aside>
      )}
    </div>
  )
}
