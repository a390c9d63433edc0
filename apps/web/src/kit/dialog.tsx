// The one dialog. Its head is no page banner: the library's own would count as a second one to a screen reader.
import type { ReactNode } from 'react'
import { CloseButton, Modal, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './dialog.module.css'

export function Dialog({
  opened,
  onClose,
  title,
  children,
  size,
  keepOpen,
  ownTitle,
  above,
}: {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  readonly size?: string
  /** A click beside it does not close it: something was typed. */
  readonly keepOpen?: boolean
  /** The content brings its own heading; the title only names the dialog. */
  readonly ownTitle?: boolean
  /** Asked for by what another dialog began: it lies over that one. */
  readonly above?: boolean
}) {
  const { t } = useTranslation('shared')
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      centered
      size={size ?? 'md'}
      closeOnClickOutside={!keepOpen}
      zIndex={above ? 300 : 200}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      {/* It lies in the page's root, but React hands its events to whatever it was written in: a form around it would be sent too. */}
      <Modal.Content radius="lg" aria-label={title} onSubmit={(event) => event.stopPropagation()}>
        <div className={classes['head']}>
          {ownTitle ? (
            <span />
          ) : (
            <Title order={2} className={classes['title']}>
              {title}
            </Title>
          )}
          <CloseButton aria-label={t('close')} onClick={onClose} size="lg" />
        </div>
        <div className={classes['body']}>{children}</div>
      </Modal.Content>
    </Modal.Root>
  )
}
