import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Way } from './ways';

/** What a way is called on a button: with dots where a dialog asks more. */
export function useWayWords(): (way: Way) => string {
  const { t } = useTranslation(['campaigns', 'words']);
  return useCallback(
    ({ action, to }) => t(`way.${action}`, { state: t(`words:applicant.${to}`) }),
    [t],
  );
}
