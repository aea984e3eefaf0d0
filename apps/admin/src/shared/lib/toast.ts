import { notifications } from '@mantine/notifications';

/** Says shortly that something was done. Never the only place of a message that matters. */
export function toastDone(message: string): void {
  notifications.show({ message, color: 'teal', autoClose: 4_000 });
}

/** Says that a call failed. */
export function toastFailed(title: string, message: string, id?: string): void {
  notifications.show({
    ...(id === undefined ? {} : { id }),
    title,
    message,
    color: 'red',
    autoClose: 10_000,
  });
}
