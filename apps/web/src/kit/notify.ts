// A short word at the edge of the screen that something was done.
import { notifications } from '@mantine/notifications'

export function notifyDone(message: string): void {
  notifications.show({ message, color: 'pine', withBorder: true })
}
