import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { historyActions } from '../../i18n/en/history-actions';
import '../../i18n/late/history-actions';
import '../../i18n/late/own-work';

type Action = keyof typeof historyActions.action;

/** All actions that have a word. */
export const ACTIONS = Object.keys(historyActions.action);

/** What was done, in the reader's language; what has no word stays as it was recorded. */
export function useActionWords(): (name: string) => string {
  const { t } = useTranslation('history');
  return useCallback((name) => (isAction(name) ? t(`action.${name}`) : name), [t]);
}

function isAction(name: string): name is Action {
  return Object.hasOwn(historyActions.action, name);
}
