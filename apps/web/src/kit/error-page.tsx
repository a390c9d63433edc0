// The one error page: what happened in a sentence, that nothing was lost, and the way on.
import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../api/client.ts'
import { Empty } from './empty.tsx'
import { PageHeader } from './page-header.tsx'
import { PageLink } from './link.tsx'
import { useSentence } from './refusal.tsx'

export function ErrorPage({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('shared')
  const sentence = useSentence()
  const router = useRouter()
  const queries = useQueryClient()
  const missing = error instanceof Refusal && error.status === 404
  const forbidden = error instanceof Refusal && error.status === 403
  const again = () => {
    queries.removeQueries({ predicate: (query) => query.state.status === 'error' })
    void router.invalidate()
  }
  return (
    <>
      <PageHeader
        title={missing ? t('errorPage.missing') : forbidden ? t('errorPage.forbidden') : t('errorPage.title')}
      />
      <Empty
        icon={forbidden ? 'lock' : missing ? 'search' : 'warning'}
        title={sentence(error instanceof Error ? error : new Error('unknown'))}
        action={
          <Group justify="center">
            {!missing && !forbidden && <Button onClick={again}>{t('again')}</Button>}
            <PageLink to="/">{t('errorPage.home')}</PageLink>
          </Group>
        }
      >
        {!missing && !forbidden && t('errorPage.safe')}
      </Empty>
    </>
  )
}

export function NotFoundPage() {
  const { t } = useTranslation('shared')
  return (
    <>
      <PageHeader title={t('errorPage.missing')} />
      <Empty icon="search" title={t('errorPage.noPage')} action={<PageLink to="/">{t('errorPage.home')}</PageLink>} />
    </>
  )
}
