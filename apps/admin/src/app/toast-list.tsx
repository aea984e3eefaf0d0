import '@mantine/notifications/styles.css';
import { Notifications, notifications } from '@mantine/notifications';
import { useEffect, type ReactNode } from 'react';
import { showToastsBy, type Toast } from '../shared/lib/toast';
import classes from './toast-list.module.css';

/** The toasts in the corner. */
export function ToastList() {
  useEffect(() => {
    showToastsBy(({ undo, replaces = false, ...toast }) => {
      const id = toast.id ?? crypto.randomUUID();
      if (replaces) notifications.update({ ...toast, id });
      notifications.show(
        undo === undefined
          ? { ...toast, id }
          : { ...toast, id, message: <Undoable id={id} message={toast.message} undo={undo} /> },
      );
    });
  }, []);
  return (
    <Notifications
      className={classes['list']}
      position="bottom-right"
      limit={4}
      containerWidth={360}
    />
  );
}

interface UndoableProps {
  readonly id: string;
  readonly message: ReactNode;
  readonly undo: NonNullable<Toast['undo']>;
}

/** What was done, and the button that takes it back. */
function Undoable({ id, message, undo }: UndoableProps) {
  return (
    <span className={classes['undoable']}>
      {message}
      <button
        type="button"
        className={classes['undo']}
        onClick={() => {
          notifications.hide(id);
          undo.run();
        }}
      >
        {undo.label}
      </button>
    </span>
  );
}
