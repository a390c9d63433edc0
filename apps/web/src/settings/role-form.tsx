// Choosing a role, for an invitation and for a change.
import { Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { planRoles, providerRoles } from '@throughline/operations'
import { useOperationForm } from '../api/operation-form.ts'
import { DialogForm } from '../kit/form-dialog.tsx'
import { useSession } from '../session.tsx'

export function RolePick(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation('shared')
  const kind = useSession().organization?.kind
  const roles = Object.keys(kind === 'plan' ? planRoles : providerRoles)
  return (
    <Select data={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))} allowDeselect={false} {...props} />
  )
}

export function RoleForm({
  userId,
  role,
  onClose,
}: {
  readonly userId: string
  readonly role: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation('settings')
  const form = useOperationForm('user.changeRole', {
    initial: { role },
    toInput: (values) => ({ ...values, userId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <RolePick label={t('users.role')} {...form.getInputProps('role')} />
    </DialogForm>
  )
}
