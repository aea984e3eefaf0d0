import type { CreditPolicy, HealthFlag, ProgramKind, PromoCodeStatus } from '@creator-codes/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import type { CodeRowData } from './codes-query';

/** Every word that a row needs, looked up once for all rows. */
export interface RowWords {
  readonly status: Readonly<Record<PromoCodeStatus, string>>;
  readonly policy: Readonly<Record<CreditPolicy, string>>;
  readonly flag: Readonly<Record<HealthFlag, string>>;
  readonly flagHelp: Readonly<Record<HealthFlag, string>>;
  readonly joined: string;
  readonly partner: string;
  readonly select: (code: string) => string;
  readonly copy: (code: string) => string;
  readonly programs: (kinds: readonly ProgramKind[]) => string;
  readonly window: (code: Pick<CodeRowData, 'startAt' | 'endAt' | 'expiredAt'>) => string;
}

/** The words of the rows in the reader's language. */
export function useRowWords(): RowWords {
  const { t } = useTranslation(['codes', 'words', 'common']);
  const { livedDates } = useFormat();
  return useMemo(
    () => ({
      status: t('words:status', { returnObjects: true }),
      policy: t('words:creditPolicy', { returnObjects: true }),
      flag: t('words:healthFlag', { returnObjects: true }),
      flagHelp: t('words:healthFlagHelp', { returnObjects: true }),
      joined: t('row.joined'),
      partner: t('row.partner'),
      select: (code) => t('row.select', { code }),
      copy: (code) => t('common:copyThing', { thing: code }),
      programs: (kinds) => {
        const [first, second] = kinds.map((kind) => t(`words:programKind.${kind}`));
        if (first === undefined) return t('common:none');
        return second === undefined ? first : t('row.programs', { first: second, second: first });
      },
      window: (code) => livedDates(code),
    }),
    [t, livedDates],
  );
}
