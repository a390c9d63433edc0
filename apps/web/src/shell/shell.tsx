// The frame of every signed-in page: demo banner, navigation, search, who is signed in, and the page itself.
import { lazy, Suspense, useEffect, useState } from 'react'
import { Button, CloseButton, Drawer, Group, Kbd, Skeleton } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { GoTo } from '../kit/go-to.tsx'
import { Icon } from '../kit/icon.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageSkeleton } from '../kit/skeletons.tsx'
import { SessionProvider, useSessionState, type Session } from '../session.tsx'
import { changeLanguage, firstLanguage } from '../words/words.ts'
import { AccountMenu } from './account-menu.tsx'
import { Mark } from './mark.tsx'
import { NavigationList, TabBar } from './navigation.tsx'
import { OrganizationSwitcher } from './organization-switcher.tsx'
import classes from './shell.module.css'

const fetchSearch = () => import('./search-dialog.tsx')
const SearchDialog = lazy(fetchSearch)
const KeysSheet = lazy(() => import('./keys-sheet.tsx'))
const FreshFactorDialog = lazy(async () => ({ default: (await import('./fresh-factor-dialog.tsx')).FreshFactorDialog }))

export function Shell() {
  const { t } = useTranslation('shared')
  const asked = useSessionState()
  if (asked.isPending) return <PageSkeleton />
  if (asked.isError)
    return (
      <Empty
        icon="warning"
        title={t('refusal.unreachable')}
        action={<Button onClick={() => void asked.refetch()}>{t('again')}</Button>}
      />
    )
  const session = asked.data
  if (session === null || session === 'half') return <ToSignIn />
  return (
    <SessionProvider session={session}>
      <Frame session={session} />
    </SessionProvider>
  )
}

/** What the door is told, so that it leads on to where somebody wanted to go. */
export const whereTo = (pathname: string, search: string): Readonly<Record<string, string>> =>
  pathname === '/' ? {} : { to: pathname + search }

function ToSignIn() {
  const { pathname, searchStr } = useLocation()
  return <GoTo to="/sign-in" search={whereTo(pathname, searchStr)} />
}

function Frame({ session }: { readonly session: Session }) {
  const { t } = useTranslation('shared')
  const [drawer, setDrawer] = useDisclosure(false)
  const [searching, setSearching] = useState(false)
  const [keys, setKeys] = useDisclosure(false)
  useHotkeys([
    ['mod+K', () => setSearching(true)],
    ['shift+?', setKeys.open],
    ['?', setKeys.open],
  ])
  useEffect(() => {
    // There before Ctrl-K is pressed: who types at once loses no letter.
    const soon = setTimeout(() => void fetchSearch(), 1500)
    return () => clearTimeout(soon)
  }, [])
  useEffect(() => {
    // A language chosen on this device wins; without one, the person's own follows them.
    if (session.user.language !== firstLanguage() && !hasKeptLanguage()) void changeLanguage(session.user.language)
  }, [session.user.language])
  return (
    <div className={classes['frame']}>
      <a href="#page" className="skip-link">
        {t('shell.skip')}
      </a>
      {session.demo && (
        <section className={classes['demo']} aria-label={t('shell.demoLabel')}>
          <Icon name="info" size={16} />
          <span>{t('shell.demo')}</span>
        </section>
      )}
      <aside className={classes['side']} data-no-print>
        <Mark />
        <OrganizationSwitcher />
        <NavigationList />
      </aside>
      <header className={classes['top']} data-no-print>
        <div className={classes['topMark']}>
          <Mark />
        </div>
        <button type="button" className={classes['search']} onClick={() => setSearching(true)}>
          <Icon name="search" size={18} />
          <span>{t('shell.search')}</span>
          <Group gap={4} className={classes['searchKeys']} aria-hidden="true">
            <Kbd size="xs">Ctrl</Kbd>
            <Kbd size="xs">K</Kbd>
          </Group>
        </button>
        <AccountMenu onKeys={setKeys.open} />
      </header>
      <main id="page" className={classes['main']} tabIndex={-1}>
        <Suspense fallback={<Skeleton h={300} />}>
          <Outlet />
        </Suspense>
      </main>
      <TabBar onMore={setDrawer.open} />
      <Drawer.Root opened={drawer} onClose={setDrawer.close} size="19rem">
        <Drawer.Overlay backgroundOpacity={0.4} />
        <Drawer.Content aria-label={t('shell.more')}>
          <div className={classes['drawer']}>
            <CloseButton
              aria-label={t('close')}
              onClick={setDrawer.close}
              size="lg"
              className={classes['drawerClose']!}
            />
            <OrganizationSwitcher onChosen={setDrawer.close} />
            <NavigationList onChosen={setDrawer.close} />
          </div>
        </Drawer.Content>
      </Drawer.Root>
      <Suspense fallback={null}>
        {searching && <SearchDialog onClose={() => setSearching(false)} />}
        {keys && <KeysSheet onClose={setKeys.close} />}
        <FreshFactorDialog />
      </Suspense>
    </div>
  )
}

function hasKeptLanguage(): boolean {
  try {
    return localStorage.getItem('throughline-language') !== null
  } catch {
    return false
  }
}
