import { useLayoutEffect, useRef, type RefObject } from 'react';

/** What somebody fills in or chooses. */
const FIELDS = 'input, select, textarea, [contenteditable="true"]';
/** Marks what the focus trap around a dialog focuses when the dialog opens. */
const FIRST = 'data-autofocus';
/** Marks the button that does nothing. */
export const SAFE_BUTTON = { 'data-safe': '' };

/**
 * Puts the focus on the first field of a dialog when that opens, be it at once or once it has been fetched; where there
 * is none, on the button that does nothing. Without this it would be on the button that closes it, which stands first.
 * What is marked with `data-autofocus` and can have the focus comes before both.
 * @returns for the element that holds fields and buttons, within the dialog
 */
export function useFirstFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  useLayoutEffect(() => {
    const inside = ref.current;
    if (inside === null) return;
    const first = firstOf(inside);
    if (first === undefined) return;
    for (const other of inside.querySelectorAll(`[${FIRST}]`)) {
      if (other !== first) other.removeAttribute(FIRST);
    }
    first.setAttribute(FIRST, '');
    // The trap looked before this was there.
    const timer = setTimeout(() => {
      const dialog = inside.closest('[role=dialog]');
      const { activeElement } = document;
      const isElsewhere = activeElement === document.body || dialog?.contains(activeElement);
      if (isElsewhere === true && !inside.contains(activeElement)) {
        first.focus({ preventScroll: true });
      }
    });
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return ref;
}

function firstOf(inside: HTMLElement): HTMLElement | undefined {
  const marked = [...inside.querySelectorAll<HTMLElement>(`[${FIRST}]`)].find(canHaveFocus);
  if (marked !== undefined) return marked;
  const field = [...inside.querySelectorAll<HTMLElement>(FIELDS)].find(canHaveFocus);
  if (field === undefined) {
    const buttons = [...inside.querySelectorAll<HTMLElement>('button, a[href]')];
    return inside.querySelector<HTMLElement>('[data-safe]') ?? buttons.find(canHaveFocus);
  }
  // Of a group of choices that which is chosen is where Tab would go.
  const isRadio = field instanceof HTMLInputElement && field.type === 'radio';
  if (!isRadio) return field;
  const group = [...inside.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  return group.find(({ name, checked }) => checked && name === field.name) ?? field;
}

function canHaveFocus(element: HTMLElement): boolean {
  return (
    !element.matches(':disabled, [type=hidden], [aria-hidden=true], [hidden]') &&
    element.closest('[hidden], [aria-hidden=true], [inert]') === null
  );
}
