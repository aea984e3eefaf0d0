import { useTranslation } from 'react-i18next';
import { useDealWords } from '../../../parts/deals/use-deal-words';
import { useFormat } from '../../../shared/lib/format';
import { DefinitionList, SectionCard, TextLink } from '../../../shared/ui';
import type { CampaignDetail } from '../campaign-documents';
import classes from '../campaigns.module.css';
import { useHires } from '../use-hires';

/** What a campaign says, field by field; what nobody said is left out. */
export function AboutCampaign({ campaign }: { readonly campaign: CampaignDetail }) {
  const { t } = useTranslation(['campaigns', 'fields', 'common']);
  const format = useFormat();
  const { money } = useDealWords();
  const hires = useHires();
  const { budget, deal, template, description, goal, startAt, endAt } = campaign;
  const written = (text: string | null) =>
    text === null ? null : <span className={classes['long']}>{text}</span>;
  const items = [
    { key: 'description', term: t('brief'), value: written(description) },
    { key: 'goal', term: t('fields:goal'), value: written(goal) },
    { key: 'program', term: t('fields:program'), value: campaign.program.name },
    {
      key: 'dates',
      term: t('dates'),
      value:
        startAt === null && endAt === null
          ? null
          : t('common:window', {
              from: startAt === null ? t('anyTime') : format.dateTime(startAt),
              to: endAt === null ? t('common:noEnd') : format.endDateTime(endAt),
            }),
    },
    {
      key: 'budget',
      term: t('fields:budget'),
      value: budget === null ? null : money(budget, campaign.currency),
    },
    { key: 'hires', term: t('hired'), value: hires(campaign) },
    {
      key: 'deal',
      term: t('fields:deal'),
      value:
        deal === null ? null : (
          <TextLink to="/settings/deals/$id" params={{ id: deal.id }}>
            {deal.name}
          </TextLink>
        ),
    },
    {
      key: 'template',
      term: t('fields:template'),
      value: template === null ? null : t('templateNamed', { ...template }),
    },
  ];
  return (
    <SectionCard title={t('about')}>
      <DefinitionList items={items.filter(({ value }) => value !== null)} />
    </SectionCard>
  );
}
