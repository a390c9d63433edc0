// Inviting somebody; the link is shown once.
import { useState } from 'react'
import { Button, Code, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOperationForm } from '../api/operation-form.ts'
import { DialogForm } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { AccountWorker, RolePick } from './role-form.tsx'
import classes from './invite-form.module.css'

export function InviteForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'shared'])
  const [link, setLink] = useState<string | null>(null)
  const form = useOperationForm('user.invite', {
    initial: { email: '', displayName: '', role: '', workerId: '' },
    onDone: (reply) => setLink(new URL(reply.link, location.origin).href),
  })
  if (link)
    return (
      <Stack>
        <Text fw={600}>{t('users.invited')}</Text>
        <Text>{t('users.invitedWords', { email: form.values.email })}</Text>
        <Code block className={classes['link']!}>
          {link}
        </Code>
        <Group justify="flex-end">
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={<Icon name={copied ? 'check' : 'copy'} size={18} />}
                onClick={copy}
              >
                {copied ? t('users.copied') : t('users.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t('shared:done')}</Button>
        </Group>
      </Stack>
    )
  return (
    <DialogForm form={form} onCancel={onClose} submit={t('users.send')}>
      <TextInput
        label={t('users.displayName')}
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('displayName')}
      />
      <TextInput label={t('users.email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
      <RolePick label={t('users.role')} {...form.getInputProps('role')} />
      <AccountWorker {...form.getInputProps('workerId')} />
    </DialogForm>
  )
}
