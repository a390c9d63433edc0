// A note as it reads: the words, and once it is signed, who signed them, their seal, and what was added later.
import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import classes from './visit-page.module.css'

type Detail = Reply<'service.get'>
type Note = NonNullable<Detail['note']>

export function NoteText({
  serviceId,
  note,
  goals,
}: {
  readonly serviceId: string
  readonly note: Note
  readonly goals: Detail['goals']
}) {
  const { t } = useTranslation(['visits', 'shared'])
  const { times } = useDays()
  const goal = goals.find((one) => one.goalId === note.goalId)
  const place = t(`shared:places.${note.placeOfService}`, { defaultValue: note.placeOfService })
  return (
    <div className={classes['signed']}>
      {goal && (
        <>
          <h3>{t('signed.goal')}</h3>
          <p>{goal.words}</p>
        </>
      )}
      {(['personWords', 'action', 'response', 'nextStep'] as const).map(
        (field) =>
          note[field].trim() && (
            <div key={field}>
              <h3>{t(`noteForm.${field}`)}</h3>
              <p className="own-words">{note[field]}</p>
            </div>
          ),
      )}
      <p>{t('signed.time', { times: times(note.starts, note.ends), place })}</p>
      {note.status === 'signed' && <Signature note={note} />}
      <Addenda serviceId={serviceId} note={note} />
    </div>
  )
}

function Signature({ note }: { readonly note: Note }) {
  const { t } = useTranslation('visits')
  const { instant } = useDays()
  const signer = note.signer ?? note.author
  return (
    <div className={classes['signature']}>
      <Icon name="pen" />
      <div>
        <p>
          {t('signed.by', {
            name: note.credential ? t('signed.withCredential', { name: signer, credential: note.credential }) : signer,
          })}
          {note.signedAt && ` · ${instant(note.signedAt)}`}
        </p>
        {note.sha256 && (
          <p className={classes['seal']} title={t('signed.sealHint')}>
            {t('signed.seal', { seal: note.sha256.slice(0, 16) })}…
          </p>
        )}
      </div>
    </div>
  )
}

function Addenda({ serviceId, note }: { readonly serviceId: string; readonly note: Note }) {
  const { t } = useTranslation('visits')
  const { instant } = useDays()
  const may = useMay()
  return (
    <div className={classes['addenda']}>
      {note.addenda.length > 0 && <h3>{t('signed.addenda')}</h3>}
      {note.addenda.map((addendum) => (
        <div key={addendum.at}>
          <p className="own-words">
            {addendum.text}
            <Text component="span" display="block" size="sm" c="dimmed" ff="text">
              {t('signed.author', { name: addendum.author, at: instant(addendum.at) })}
            </Text>
          </p>
        </div>
      ))}
      {note.status === 'signed' && may('notes.write') && (
        <FormDialog
          title={t('signed.add')}
          button={(open) => (
            <Button variant="default" size="sm" onClick={open} data-no-print>
              {t('signed.add')}
            </Button>
          )}
        >
          {(close) => <AddendumForm serviceId={serviceId} onClose={close} />}
        </FormDialog>
      )}
    </div>
  )
}

function AddendumForm({ serviceId, onClose }: { readonly serviceId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('visits')
  const form = useOperationForm('note.addendum', {
    initial: { text: '' },
    toInput: (values) => ({ ...values, serviceId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose} submit={t('signed.addSave')}>
      <Stack>
        <Textarea
          label={t('signed.addLabel')}
          classNames={{ input: 'own-words' }}
          maxLength={5000}
          data-autofocus
          {...form.getInputProps('text')}
        />
      </Stack>
    </DialogForm>
  )
}
