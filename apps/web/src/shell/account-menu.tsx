// Who is signed in, and what concerns only them: security, language, light or dark, keys, leaving.
import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/hooks.ts'
import { sessionKey } from '../api/queries.ts'
import { Icon, type IconName } from '../kit/icon.tsx'
import { forgetSearches } from '../kit/typed-searches.ts'
import { useSession } from '../session.tsx'
import { changeLanguage } from '../words/words.ts'

export function useSignOut(): () => void {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const end = useCommand('session.end', { refresh: false })
  return () =>
    end.mutate(
      {},
      {
        onSettled: () => {
          forgetSearches()
          queries.clear()
          queries.setQueryData(sessionKey, null)
          void navigate({ to: '/sign-in' })
        },
      },
    )
}

export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}

export function AccountMenu({ onKeys }: { readonly onKeys: () => void }) {
  const { t, i18n } = useTranslation('shared')
  const session = useSession()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const keepLanguage = useCommand('session.language', { refresh: false })
  const other = i18n.language === 'es' ? 'en' : 'es'
  const schemes: readonly (readonly ['light' | 'dark' | 'auto', IconName])[] = [
    ['light', 'sun'],
    ['dark', 'moon'],
    ['auto', 'settings'],
  ]
  return (
    <Menu position="bottom-end" width={264}>
      <Menu.Target>
        <UnstyledButton>
          <VisuallyHidden>{t('shell.account', { name: session.user.displayName })}</VisuallyHidden>
          <Avatar color="pine" variant="light" radius="xl" size={40} aria-hidden="true">
            {initialsOf(session.user.displayName)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="var(--mantine-color-text)">
            {session.user.displayName}
          </Text>
          <Text size="sm">{session.user.email}</Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="shield" size={18} />}
          onClick={() => void navigate({ to: '/settings/security' })}
        >
          {t('shell.security')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="language" size={18} />}
          lang={other}
          onClick={() => {
            void changeLanguage(other)
            keepLanguage.mutate({ language: other })
          }}
        >
          {other === 'es' ? 'Español' : 'English'}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="keyboard" size={18} />} onClick={onKeys}>
          {t('shell.keys')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell.look')}</Menu.Label>
        {schemes.map(([scheme, icon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon name={icon} size={18} />}
            rightSection={colorScheme === scheme && <Icon name="check" size={16} />}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`shell.scheme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="leave" size={18} />} onClick={signOut}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
