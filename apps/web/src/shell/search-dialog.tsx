// Ctrl-K: pages by name, and people, claims, payments and contracts by the beginning of a name or number.
import { useEffect, useMemo, useState } from 'react'
import { useDebouncedValue } from '@mantine/hooks'
import { Combobox, Loader, Modal, Text, TextInput, useCombobox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '@throughline/domain'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { pathOfThing } from '../places.ts'
import { Icon, type IconName } from '../kit/icon.tsx'
import { mayUse, useMay, useSession } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { entriesFor } from './navigation.tsx'
import classes from './search-dialog.module.css'

type Found = {
  readonly key: string
  readonly to: string
  readonly label: string
  readonly detail: string
  readonly icon: IconName
}

const icons: Readonly<Record<string, IconName>> = {
  person: 'person',
  member: 'person',
  claim: 'claim',
  remittance: 'money',
  contract: 'contract',
  service: 'visit',
  payment: 'money',
  'received-claim': 'inbox',
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export default function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shared')
  const aboutThing = useAbout()
  const may = useMay()
  const navigate = useNavigate()
  const combobox = useCombobox({ opened: true, loop: true })
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 200)
  const found = useAsk('search.find', { text: asked }, { enabled: asked.length >= 2 && may('home.read') })

  const pages = usePages(text)
  const things: readonly Found[] =
    asked.length < 2
      ? []
      : (found.data?.rows ?? []).flatMap(({ link, about }) => {
          const to = pathOfThing(link.kind, link.id)
          return to
            ? [
                {
                  key: `${link.kind} ${link.id}`,
                  to,
                  label: link.label,
                  detail: aboutThing(about),
                  icon: icons[link.kind] ?? 'thread',
                },
              ]
            : []
        })
  // What Enter opens is the first of what is shown now.
  const shown = [...things, ...pages].map((row) => row.key).join()
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (shown) selectFirstOption()
  }, [shown, selectFirstOption])
  const open = (to: string) => {
    onClose()
    void navigate({ to })
  }
  const option = (row: Found) => (
    <Combobox.Option key={row.key} value={row.to} className={classes['option']}>
      <Icon name={row.icon} size={18} />
      <span className={classes['label']}>{row.label}</span>
      <span className={classes['detail']}>{row.detail}</span>
    </Combobox.Option>
  )
  return (
    <Modal.Root opened onClose={onClose} size="lg" yOffset="12vh">
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('search.title')} radius="lg">
        <Combobox store={combobox} onOptionSubmit={open} withinPortal={false}>
          <Combobox.EventsTarget>
            <TextInput
              data-autofocus
              variant="unstyled"
              className={classes['input']!}
              aria-label={t('search.title')}
              placeholder={t('search.placeholder')}
              leftSection={<Icon name="search" />}
              rightSection={found.isFetching && <Loader size="xs" />}
              value={text}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                // Somebody who types fast presses Enter before the first row is marked: it is meant all the same.
                const first = things[0] ?? pages[0]
                if (event.key === 'Enter' && first && combobox.getSelectedOptionIndex() < 0) open(first.to)
              }}
            />
          </Combobox.EventsTarget>
          <Combobox.Options className={classes['options']!} aria-label={t('search.title')}>
            {things.length > 0 && <Combobox.Group label={t('search.found')}>{things.map(option)}</Combobox.Group>}
            {pages.length > 0 && <Combobox.Group label={t('search.pages')}>{pages.map(option)}</Combobox.Group>}
            {things.length + pages.length === 0 && (
              <Combobox.Empty>
                <Text c="dimmed">{asked.length < 2 || found.isFetching ? t('search.more') : t('search.none')}</Text>
              </Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox>
      </Modal.Content>
    </Modal.Root>
  )
}

/** What tells things of one name apart, in the reader's words. */
function useAbout() {
  const { t } = useTranslation('shared')
  const { day } = useDays()
  return (about: Reply<'search.find'>['rows'][number]['about']): string => {
    switch (about.kind) {
      case 'person':
        return [t('search.born', { day: day(about.bornOn) }), about.recordNumber].filter(Boolean).join(' · ')
      case 'claim':
        return `${formatMoney(about.chargeCents)} · ${t(`claimStates.${about.status}`)}`
      case 'received-claim':
        return `${formatMoney(about.chargeCents)} · ${t(`receivedStates.${about.status}`)}`
      case 'remittance':
        return `${about.payer} · ${formatMoney(about.paidCents)}`
      case 'contract':
        return t('search.version', { version: about.version })
    }
  }
}

/** Pages this person may open, whose name holds what was typed. */
function usePages(text: string): readonly Found[] {
  const { t } = useTranslation('shared')
  const { language } = useDays()
  const session = useSession()
  return useMemo<readonly Found[]>(() => {
    const all = entriesFor(session).flatMap((entry) => [
      { to: entry.to, label: entry.label[language], icon: entry.icon },
      ...(entry.pages ?? [])
        .filter((page) => mayUse(session, page.needs))
        .map((page) => ({ to: page.to, label: page.label[language], icon: entry.icon })),
    ])
    const wanted = folded(text.trim())
    return all
      .filter((page) => folded(page.label).includes(wanted))
      .slice(0, wanted ? 6 : 12)
      .map((page) => ({ ...page, key: page.to, detail: t('search.page') }))
  }, [session, language, text, t])
}
