// The nineteen things: each with its standing, what is missing of it, its papers, who looks after it, and where it is mended.
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { isPaperItem, type PacketItem } from '@throughline/domain'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { PageLink } from '../kit/link.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Standing } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { PaperForm } from './paper-form.tsx'
import type { PlanFile } from './plan-file-page.tsx'
import { itemTones, stageTones } from './standings.ts'
import classes from './path.module.css'

type Item = PlanFile['items'][number]

/** Where a thing that is no paper is filled in. */
const mendedAt: Partial<Record<PacketItem, string>> = {
  'tax-id': '/getting-in/organization',
  npi: '/getting-in/organization',
  'medicaid-number': '/getting-in/organization',
  locations: '/getting-in/organization',
  program: '/getting-in/organization',
  resources: '/getting-in/organization',
  references: '/getting-in/organization',
  roster: '/settings/workers',
  'work-histories': '/getting-in/workers',
  background: '/getting-in/workers',
  training: '/getting-in/workers',
  exclusions: '/getting-in/screening',
}

export function PacketItems({ file }: { readonly file: PlanFile }) {
  const order = { gap: 0, later: 1, ready: 2 }
  const items = file.items.toSorted((a, b) => order[a.standing] - order[b.standing])
  return (
    <ul className={classes['items']}>
      {items.map((item) => (
        <li key={item.item}>
          <ItemRow file={file} item={item} />
        </li>
      ))}
    </ul>
  )
}

function ItemRow({ file, item }: { readonly file: PlanFile; readonly item: Item }) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  const may = useMay()
  const to = mendedAt[item.item]
  return (
    <>
      <Group gap="sm" justify="space-between" align="start">
        <Group gap="sm">
          <Text fw={600}>{t(`items.${item.item}`)}</Text>
          <Standing tone={itemTones[item.standing]}>{t(`itemStandings.${item.standing}`)}</Standing>
          {item.expires && (
            <Standing tone={stageTones[item.stage] ?? 'quiet'}>
              {t(item.stage === 'expired' ? 'expiredOn' : 'goodUntil', {
                day: day(item.expires),
                count: item.daysLeft ?? 0,
              })}
            </Standing>
          )}
        </Group>
        {may('contracts.manage') && (
          <Group gap="xs">
            <OwnerForm item={item} />
            {to && <PageLink to={to}>{t('mend')}</PageLink>}
            {isPaperItem(item.item) && <PaperForm file={file} item={item.item} />}
          </Group>
        )}
      </Group>
      {item.gaps.length > 0 && (
        <ul className={classes['gaps']}>
          {item.gaps.map((gap) => (
            <li key={gap}>
              <Sentence of={gap} />
            </li>
          ))}
        </ul>
      )}
      {item.papers.map((paper) => (
        <PaperLine key={paper.paperId} paper={paper} />
      ))}
    </>
  )
}

function PaperLine({ paper }: { readonly paper: Item['papers'][number] }) {
  const { t } = useTranslation('path')
  const { day } = useDays()
  const may = useMay()
  const aside = useCommand('paper.setAside')
  return (
    <Group gap="sm">
      <Anchor href={`/files/${paper.fileId}`} target="_blank" rel="noopener">
        {paper.title}
      </Anchor>
      <Text size="sm" c="dimmed">
        {[paper.issuer, paper.number, paper.expires ? t('until', { day: day(paper.expires) }) : null]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {may('contracts.manage') && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={aside.isPending}
          onClick={() => aside.mutate({ paperId: paper.paperId })}
          aria-label={t('setAsideOf', { title: paper.title })}
        >
          {t('setAside')}
        </Button>
      )}
    </Group>
  )
}

function OwnerForm({ item }: { readonly item: Item }) {
  const { t } = useTranslation('path')
  return (
    <FormDialog
      title={t('owner.title', { item: t(`items.${item.item}`) })}
      button={(open) => (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={open}
          aria-label={`${item.owner ?? t('owner.none')}: ${t(`items.${item.item}`)}`}
        >
          {item.owner ?? t('owner.none')}
        </Button>
      )}
      size="sm"
    >
      {(close) => <OwnerFields item={item} onClose={close} />}
    </FormDialog>
  )
}

function OwnerFields({ item, onClose }: { readonly item: Item; readonly onClose: () => void }) {
  const { t } = useTranslation('path')
  const form = useOperationForm('credentialing.own', {
    initial: { owner: item.owner ?? '' },
    toInput: (values) => ({ item: item.item, owner: values.owner === '' ? null : values.owner }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Stack gap="xs">
        <TextInput label={t('owner.who')} data-autofocus {...form.getInputProps('owner')} />
      </Stack>
    </DialogForm>
  )
}
