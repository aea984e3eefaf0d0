import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import type { JobRow } from '../row-documents';

/** What a row waits for, of whom, and for how long. */
export function WaitingLine({ row }: { readonly row: JobRow }) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const { waitsFor, waitDays, waitsUntil, creator, warnings } = row;
  if (waitsFor === null) return null;
  const isSigned = waitsFor === 'JOIN' && warnings[0]?.code === 'CONTRACT_NOT_BEGUN';
  const what = t(`row.waits.${isSigned ? 'CONTRACT' : waitsFor}`, {
    name: creator?.__typename === 'Creator' ? creator.displayName : row.label,
  });
  if (waitsUntil !== null) {
    return <li>{t('row.waitsUntil', { what, date: format.date(waitsUntil) })}</li>;
  }
  if (waitDays === null) return <li>{t('row.waitsOn', { what })}</li>;
  return <li>{t('row.waitsDays', { what, count: waitDays })}</li>;
}
