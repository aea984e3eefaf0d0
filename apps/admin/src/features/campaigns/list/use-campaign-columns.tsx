import { useTranslation } from 'react-i18next';
import { useDealWords } from '../../../parts/deals/use-deal-words';
import { useFormat } from '../../../shared/lib/format';
import { TextLink, type Column } from '../../../shared/ui';
import { CampaignBadge } from '../campaign-badge';
import classes from '../campaigns.module.css';
import { useHires } from '../use-hires';
import type { CampaignRow } from './campaigns-query';

/** What the list says of each campaign. */
export function useCampaignColumns(): readonly Column<CampaignRow>[] {
  const { t } = useTranslation(['campaigns', 'fields', 'common']);
  const format = useFormat();
  const { money } = useDealWords();
  const hires = useHires();
  return [
    {
      key: 'name',
      isTitle: true,
      header: t('fields:campaign'),
      cell: ({ id, name, goal }) => (
        <>
          <TextLink to="/campaigns/$id" params={{ id }} fw={600} underline="hover">
            {name}
          </TextLink>
          {goal !== null && <span className={classes['note']}>{goal}</span>}
        </>
      ),
    },
    {
      key: 'status',
      header: t('fields:status'),
      cell: ({ status }) => <CampaignBadge status={status} />,
    },
    { key: 'program', header: t('fields:program'), cell: ({ program }) => program.name },
    {
      key: 'dates',
      header: t('dates'),
      cell: ({ startAt, endAt }) =>
        startAt === null && endAt === null
          ? t('common:none')
          : t('common:window', {
              from: startAt === null ? t('anyTime') : format.date(startAt),
              to: endAt === null ? t('common:noEnd') : format.endDate(endAt),
            }),
    },
    {
      key: 'budget',
      header: t('fields:budget'),
      cell: ({ budget, currency }) =>
        budget === null ? t('common:none') : money(budget, currency),
    },
    { key: 'hires', header: t('hired'), cell: hires },
  ];
}
