import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { SectionCard } from '../../../shared/ui';
import type { CodeDetail } from './code-query';

/** Terms on which the code counted before, and by which orders of that time are judged. */
export function EarlierTerms({ code }: { readonly code: CodeDetail }) {
  const { t } = useTranslation(['codeLife', 'words']);
  const format = useFormat();
  if (code.earlierAssignments.length === 0) return null;
  return (
    <SectionCard title={t('earlier.title')}>
      <ul>
        {code.earlierAssignments.map(({ id, program, creditPolicy, startAt, endAt, timeZone }) => (
          <li key={id}>
            {t('earlier.item', {
              program: t(`words:program.${program.kind}`),
              policy: t(`words:creditPolicy.${creditPolicy}`),
              window: format.dateTimeWindow(startAt, endAt, timeZone),
            })}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
