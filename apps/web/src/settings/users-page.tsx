// Who can sign in, with which role and second step; inviting, resetting, ending access.
import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { ConfirmAction } from '../kit/confirm.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useSession } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { InviteForm } from './invite-form.tsx'
import { RoleForm } from './role-form.tsx'
import { SettingsTabs } from './settings-tabs.tsx'

type User = Reply<'user.list'>['users'][number]
type Invitation = Reply<'user.list'>['invitations'][number]

export default function UsersPage() {
  const { t } = useTranslation(['settings', 'shared'])
  const asked = useAsk('user.list', {})
  return (
    <>
      <PageHeader
        title={t('tabs.users')}
        lead={t('users.lead')}
        actions={
          <FormDialog
            title={t('users.invite')}
            button={(open) => (
              <Button leftSection={<Icon name="plus" size={18} />} onClick={open}>
                {t('users.invite')}
              </Button>
            )}
          >
            {(close) => <InviteForm onClose={close} />}
          </FormDialog>
        }
      />
      <SettingsTabs />
      <Asked of={asked} coming={<RowsSkeleton rows={5} />}>
        {(reply) => (
          <Stack gap="lg">
            <Users users={reply.users} />
            {reply.invitations.length > 0 && <Invitations invitations={reply.invitations} />}
          </Stack>
        )}
      </Asked>
    </>
  )
}

function Users({ users }: { readonly users: readonly User[] }) {
  const { t } = useTranslation(['settings', 'shared'])
  const { instant } = useDays()
  const session = useSession()
  return (
    <PlainTable
      label={t('tabs.users')}
      rows={users}
      rowKey={(user) => user.userId}
      columns={[
        {
          key: 'name',
          header: t('users.name'),
          phone: 'title',
          cell: (user) => <TwoLines main={<strong>{user.displayName}</strong>} under={user.email} />,
        },
        {
          key: 'role',
          header: t('users.role'),
          cell: (user) => t(`shared:roles.${user.role}`, { defaultValue: user.role }),
        },
        { key: 'factors', header: t('users.factors'), phone: 'bare', cell: (user) => <Factors user={user} /> },
        {
          key: 'seen',
          header: t('users.seen'),
          cell: (user) =>
            user.status === 'ended' ? (
              <Standing tone="quiet">{t('users.ended')}</Standing>
            ) : user.lastSeenAt ? (
              instant(user.lastSeenAt)
            ) : (
              t('users.never')
            ),
        },
        {
          key: 'act',
          header: t('users.act'),
          phone: 'bare',
          cell: (user) =>
            user.userId === session.user.id ? (
              <Group gap="xs">
                <Text c="dimmed">{t('users.you')}</Text>
                <ChangeRole user={user} />
              </Group>
            ) : (
              user.status === 'active' && <UserActions user={user} />
            ),
        },
      ]}
    />
  )
}

function Invitations({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const { t } = useTranslation(['settings', 'shared'])
  const { instant } = useDays()
  return (
    <Card title={t('users.invitations')} flush>
      <PlainTable
        label={t('users.invitations')}
        rows={invitations}
        rowKey={(invitation) => invitation.invitationId}
        columns={[
          { key: 'email', header: t('users.email'), phone: 'title', cell: (row) => row.email },
          {
            key: 'role',
            header: t('users.role'),
            cell: (row) => t(`shared:roles.${row.role}`, { defaultValue: row.role }),
          },
          {
            key: 'expires',
            header: t('users.expires'),
            cell: (row) => instant(row.expiresAt),
          },
          {
            key: 'act',
            header: t('users.act'),
            phone: 'bare',
            cell: (row) => <Withdraw invitation={row} />,
          },
        ]}
      />
    </Card>
  )
}

function Withdraw({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useTranslation('settings')
  return (
    <ConfirmAction
      operation="invitation.withdraw"
      input={() => ({ invitationId: invitation.invitationId })}
      title={t('users.withdrawTitle', { email: invitation.email })}
      confirm={t('users.withdraw')}
      danger
      button={(open) => (
        <Button
          variant="subtle"
          size="compact-md"
          onClick={open}
          aria-label={`${t('users.withdraw')}: ${invitation.email}`}
        >
          {t('users.withdraw')}
        </Button>
      )}
    >
      <Text>{t('users.withdrawWords')}</Text>
    </ConfirmAction>
  )
}

function Factors({ user }: { readonly user: User }) {
  const { t } = useTranslation('settings')
  const factors = [
    user.totp ? t('users.app') : null,
    user.passkeys > 0 ? t('users.passkeys', { count: user.passkeys }) : null,
  ].filter((factor) => factor !== null)
  return factors.length === 0 ? <Standing tone="wait">{t('users.noFactor')}</Standing> : factors.join(', ')
}

function ChangeRole({ user }: { readonly user: User }) {
  const { t } = useTranslation('settings')
  const name = user.displayName
  return (
    <FormDialog
      title={t('users.changeRoleTitle', { name })}
      size="md"
      button={(open) => (
        <Button variant="subtle" size="compact-md" onClick={open} aria-label={`${t('users.changeRole')}: ${name}`}>
          {t('users.changeRole')}
        </Button>
      )}
    >
      {(close) => <RoleForm user={user} onClose={close} />}
    </FormDialog>
  )
}

function UserActions({ user }: { readonly user: User }) {
  const { t } = useTranslation('settings')
  const name = user.displayName
  return (
    <Group gap="xs">
      <ChangeRole user={user} />
      <ConfirmAction
        operation="user.resetFactors"
        input={(reason) => ({ userId: user.userId, reason })}
        title={t('users.resetTitle', { name })}
        confirm={t('users.reset')}
        danger
        reasonLabel={t('users.resetReason')}
        button={(open) => (
          <Button variant="subtle" size="compact-md" onClick={open} aria-label={`${t('users.reset')}: ${name}`}>
            {t('users.reset')}
          </Button>
        )}
      >
        <Text>{t('users.resetWords')}</Text>
      </ConfirmAction>
      <ConfirmAction
        operation="user.offboard"
        input={(reason) => ({ userId: user.userId, reason })}
        title={t('users.offboardTitle', { name })}
        confirm={t('users.offboard')}
        danger
        reasonLabel={t('users.offboardReason')}
        button={(open) => (
          <Button
            variant="subtle"
            color="red"
            size="compact-md"
            onClick={open}
            aria-label={`${t('users.offboard')}: ${name}`}
          >
            {t('users.offboard')}
          </Button>
        )}
      >
        <Text>{t('users.offboardWords')}</Text>
      </ConfirmAction>
    </Group>
  )
}
