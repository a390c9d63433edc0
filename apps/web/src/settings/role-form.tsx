// Choosing a role, for an invitation and for a change.
import { Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { planRoles, providerRoles } from '@throughline/operations'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { DialogForm, useOptional } from '../kit/form-dialog.tsx'
import { PickWorker, type PickProps } from '../kit/pick.tsx'
import { useMay, useSession } from '../session.tsx'

export function RolePick(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation(['shared', 'settings'])
  const kind = useSession().organization?.kind
  const roles = Object.keys(kind === 'plan' ? planRoles : providerRoles)
  return (
    <Select
      data={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      description={props.value === 'sole' && t('settings:users.soleHint')}
      allowDeselect={false}
      {...props}
    />
  )
}

/** Which worker of ours the account belongs to: it decides whose notes it signs. Nothing for a plan, which has none. */
export function AccountWorker(props: PickProps) {
  const { t } = useTranslation('settings')
  const optional = useOptional()
  const may = useMay()
  if (useSession().organization?.kind !== 'provider' || !may('workers.read')) return null
  return <PickWorker label={optional(t('users.worker'))} description={t('users.workerHint')} clearable {...props} />
}

export function RoleForm({
  user: { userId, role, workerId },
  onClose,
}: {
  readonly user: Reply<'user.list'>['users'][number]
  readonly onClose: () => void
}) {
  const { t } = useTranslation('settings')
  const form = useOperationForm('user.changeRole', {
    initial: { role, workerId: workerId ?? '' },
    toInput: (values) => ({ ...values, userId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <RolePick label={t('users.role')} {...form.getInputProps('role')} />
      <AccountWorker {...form.getInputProps('workerId')} />
    </DialogForm>
  )
}
