import type { NotificationData } from '@mantine/notifications';
import i18next from 'i18next';

/** A toast, and what takes back what it tells of. */
export interface Toast extends NotificationData {
  /** Takes the place of the one with the same id that is still shown; else that one stays as it is. */
  readonly replaces?: boolean;
  readonly undo?: { readonly label: string; readonly run: () => void };
}

/** Shows one toast. */
type Show = (toast: Toast) => void;

let show: Show | undefined;
let want: (() => void) | undefined;
const waiting: Toast[] = [];

/** Says shortly that something was done. Never the only place of a message that matters. */
export function toastDone(message: string): void {
  toast({ message, color: 'teal', autoClose: 4_000 });
}

/** Says that something was done as asked but is hardly meant; the same as {@link toastDone} without a warning. */
export function toastWarned(title: string, warnings: readonly string[]): void {
  if (warnings.length === 0) toastDone(title);
  else toast({ title, message: warnings.join(' '), color: 'yellow', autoClose: 10_000 });
}

/** Says that something was done that can be taken back for ten seconds. */
export function toastUndo(
  message: string,
  undo: { readonly label: string; readonly run: () => void },
) {
  toast({ message, undo, color: 'teal', autoClose: 10_000 });
}

/** Says how far something is that takes a while; what it says next takes the place of that. */
export function toastProgress(id: string, message: string): void {
  toast({ id, message, replaces: true, loading: true, withCloseButton: false, autoClose: false });
}

/** Says that something is done whose progress was told. */
export function toastEnded(id: string, message: string): void {
  const ended = { loading: false, withCloseButton: true, color: 'teal', autoClose: 4_000 };
  toast({ id, message, replaces: true, ...ended });
}

/** Says that a call failed. */
export function toastFailed(title: string, message: string, id?: string): void {
  toast({ ...(id === undefined ? {} : { id }), title, message, color: 'red', autoClose: 10_000 });
}

/** Calls when there is something to show for the first time: few pages ever show anything. */
export function onFirstToast(call: () => void): void {
  want = call;
  if (waiting.length > 0) call();
}

/** Toasts are shown by `by` from now on, those that waited first. */
export function showToastsBy(by: Show): void {
  show = by;
  for (const data of waiting.splice(0)) by(data);
}

function toast(data: Toast): void {
  const named = { ...data, closeButtonProps: { 'aria-label': i18next.t('close') } };
  if (show !== undefined) {
    show(named);
    return;
  }
  waiting.push(named);
  want?.();
}
