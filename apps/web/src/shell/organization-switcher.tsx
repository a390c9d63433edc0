// Which organization we work in; with more than one, the way to another. Each is worked in separately.
import { Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/hooks.ts'
import { sessionKey } from '../api/queries.ts'
import { Icon } from '../kit/icon.tsx'
import { forgetSearches } from '../kit/typed-searches.ts'
import { useSession } from '../session.tsx'
import classes from './organization-switcher.module.css'

export function OrganizationSwitcher({ onChosen }: { readonly onChosen?: () => void }) {
  const { t } = useTranslation('shared')
  const session = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const choose = useCommand('session.choose', {
    refresh: false,
    onDone: (next) => {
      forgetSearches()
      queries.clear()
      queries.setQueryData(sessionKey, next)
      onChosen?.()
      void navigate({ to: '/' })
    },
  })
  const here = session.organization
  const shown = (
    <>
      <span className={classes['icon']}>
        <Icon name={here?.kind === 'plan' ? 'purchaser' : 'building'} size={18} />
      </span>
      <span className={classes['words']}>
        <span className={classes['name']}>{here?.name ?? t('shell.noOrganization')}</span>
        {session.role && <span className={classes['role']}>{t(`roles.${session.role}`)}</span>}
      </span>
    </>
  )
  if (session.memberships.length < 2) return <div className={classes['here']}>{shown}</div>
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <UnstyledButton className={classes['here']!} data-choice>
          {shown}
          <VisuallyHidden>{t('shell.switch')}</VisuallyHidden>
          <Icon name="upDown" size={16} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.switchTo')}</Menu.Label>
        {session.memberships.map((membership) => (
          <Menu.Item
            key={membership.organizationId}
            disabled={membership.organizationId === here?.id}
            leftSection={<Icon name={membership.kind === 'plan' ? 'purchaser' : 'building'} size={18} />}
            onClick={() => choose.mutate({ organizationId: membership.organizationId })}
          >
            {membership.name}
            <Text size="sm" c="dimmed">
              {t(`roles.${membership.role}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
