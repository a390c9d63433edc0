// The people of the demo: who each is, and what to try in their place.
import { Anchor, Avatar, Text, Title, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { Icon } from '../kit/icon.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import type { Session } from '../session.tsx'
import { initialsOf } from '../shell/account-menu.tsx'
import classes from './demo-people.module.css'

type Persona = Reply<'setup.status'>['personas'][number]

export function DemoPeople({
  personas,
  onDone,
  onPassword,
}: {
  readonly personas: readonly Persona[]
  readonly onDone: (session: Session) => void
  readonly onPassword: () => void
}) {
  const { t } = useTranslation(['sign-in', 'shared'])
  const enter = useCommand('session.demo', { refresh: false, onDone })
  const organizations = [...new Set(personas.map((persona) => persona.organization))]
  return (
    <>
      <Title order={1} className={classes['title']!}>
        {t('demoTitle')}
      </Title>
      <Text c="dimmed" maw={620} mb="xl">
        {t('demoWords')}
      </Text>
      <RefusalNote error={enter.error} />
      {organizations.map((organization) => {
        const people = personas.filter((persona) => persona.organization === organization)
        return (
          <section key={organization} className={classes['organization']} aria-label={organization}>
            <div className={classes['heading']}>
              <Title order={2}>{organization}</Title>
              <Text c="dimmed">{t(`kinds.${people[0]!.kind}`)}</Text>
            </div>
            <ul className={classes['people']}>
              {people.map((persona) => (
                <li key={persona.userId}>
                  <UnstyledButton
                    className={classes['person']!}
                    disabled={enter.isPending}
                    data-busy={(enter.isPending && enter.variables.userId === persona.userId) || undefined}
                    onClick={() => enter.mutate({ userId: persona.userId })}
                  >
                    <Avatar size={46} radius="xl" color="pine" variant="light" aria-hidden="true">
                      {initialsOf(persona.displayName)}
                    </Avatar>
                    <span className={classes['words']}>
                      <span className={classes['name']}>{persona.displayName}</span>
                      <span className={classes['role']}>{t(`shared:roles.${persona.role}`)}</span>
                      <span className={classes['about']}>{persona.about}</span>
                    </span>
                    <Icon name="arrowRight" size={18} />
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <Text mt="xl">
        <Anchor component="button" type="button" onClick={onPassword}>
          {t('demoPassword')}
        </Anchor>
      </Text>
    </>
  )
}
