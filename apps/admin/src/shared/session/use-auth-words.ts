import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { en } from '../../i18n/en';
import type { AuthFailure } from './auth';

type Known = keyof typeof en.session.failure;

/** Says in the reader's language why the server refused; never more than the server itself would tell. */
export function useAuthWords(): (failure: AuthFailure) => string {
  const { t } = useTranslation('session');
  return useCallback(
    ({ code, status, retryAfter }) => {
      if (status === 429) {
        return retryAfter === null
          ? t('tooMany.soon')
          : retryAfter < 60
            ? t('tooMany.seconds', { count: retryAfter })
            : t('tooMany.minutes', { count: Math.ceil(retryAfter / 60) });
      }
      if (isKnown(code)) return t(`failure.${code}`);
      return t(status === 0 || status >= 500 ? 'failure.NETWORK' : 'failure.UNKNOWN');
    },
    [t],
  );
}

function isKnown(code: string): code is Known {
  return Object.hasOwn(en.session.failure, code);
}
