import { useEffect } from 'react';
import { isComposing } from '../../../shared/lib/composing';

/** Ctrl and Enter send the form from wherever the focus is, but for a dialog on top of it. */
export function useSubmitKeys(submit: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented)
        return;
      if (document.querySelector('[role=dialog]') !== null) return;
      event.preventDefault();
      submit();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [submit]);
}
