import '@mantine/notifications/styles.css';
import { Notifications, notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { showToastsBy } from '../shared/lib/toast';

/** The toasts in the corner. */
export function ToastList() {
  useEffect(() => {
    showToastsBy((toast) => notifications.show(toast));
  }, []);
  return <Notifications position="bottom-right" limit={4} containerWidth={360} />;
}
