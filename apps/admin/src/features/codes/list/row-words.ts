import type { ProgramKind } from '@creator-codes/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deep } from '../../../i18n/deep';
import type { en } from '../../../i18n/en';
import { useFormat } from '../../../shared/lib/format';
import type { CodeRowData } from './codes-query';

/** Every word that a row needs, looked up once for all rows. */
export interface RowWords {
  /** Of the values of closed lists. */
  readonly of: Deep<typeof en.words>;
  readonly joined: string;
  /** What an owner is who is no creator. */
  readonly owner: Readonly<Record<'PerformancePartner' | 'MediaSource', string>>;
  readonly select: (code: string) => string;
  readonly copy: (code: string) => string;
  readonly programs: (kinds: readonly ProgramKind[]) => string;
  readonly window: (code: Pick<CodeRowData, 'startAt' | 'endAt' | 'expiredAt'>) => string;
}

/** The words of the rows in the reader's language. */
export function useRowWords(): RowWords {
  const { t, i18n } = useTranslation(['codes', 'words', 'common', 'fields']);
  const { livedDates } = useFormat();
  return useMemo(
    () => ({
      of: i18n.getResourceBundle(i18n.language, 'words') as RowWords['of'],
      joined: t('row.joined'),
      owner: { PerformancePartner: t('row.partner'), MediaSource: t('fields:mediaSource') },
      select: (code) => t('row.select', { code }),
      copy: (code) => t('common:copyThing', { thing: code }),
      programs: (kinds) => {
        const [first, second] = kinds.map((kind) => t(`words:programKind.${kind}`));
        if (first === undefined) return t('common:none');
        return second === undefined ? first : t('row.programs', { first: second, second: first });
      },
      window: (code) => livedDates(code),
    }),
    [t, i18n, livedDates],
  );
}
