// A short word at the edge of the screen that something was done.
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'

export function notifyDone(message: string): void {
  const close = i18next.t('shared:close')
  notifications.show({ message, color: 'pine', withBorder: true, closeButtonProps: { 'aria-label': close } })
}
