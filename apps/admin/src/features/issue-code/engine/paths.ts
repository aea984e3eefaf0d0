const FOCUSABLE = 'input:not([type=hidden]):not(:disabled), textarea, select, button, a[href]';

/** The id of the element that a path of the input is entered in. */
export function inputId(path: readonly string[]): string {
  return ['field', ...path].join('-');
}

/** Puts the focus where a path is entered: on its own input, else on the first of the field around it. */
export function focusPath(path: readonly string[]): boolean {
  for (let length = path.length; length > 0; length -= 1) {
    const element = document.getElementById(inputId(path.slice(0, length)));
    const target = element?.matches(FOCUSABLE)
      ? element
      : (element?.querySelector<HTMLElement>('input:checked') ??
        element?.querySelector<HTMLElement>(FOCUSABLE));
    if (target) {
      target.focus();
      target.scrollIntoView({ block: 'center' });
      return true;
    }
  }
  return false;
}
