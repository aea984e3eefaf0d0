import { useTranslation } from 'react-i18next';
import { useDealWords } from '../../../parts/deals/use-deal-words';
import { externalIdsText } from '../../../parts/external-ids/external-ids';
import { useFormat } from '../../../shared/lib/format';
import { CodeText, DefinitionList, SectionCard } from '../../../shared/ui';
import type { DealRow } from './deal-documents';
import classes from '../settings.module.css';

/** What a deal says, field by field; what nobody said is left out. */
export function AboutDeal({ deal }: { readonly deal: DealRow }) {
  const { t } = useTranslation(['settings', 'common', 'words', 'fields']);
  const format = useFormat();
  const { discount, money } = useDealWords();
  const { landingPage, minimumPurchase, scope, defaultCode, description } = deal;
  const window =
    deal.startAt === null && deal.endAt === null
      ? t('deal.always')
      : format.dateTimeWindow(deal.startAt, deal.endAt);
  const items = [
    { key: 'type', term: t('fields:type'), value: t(`words:dealType.${deal.type}`) },
    { key: 'program', term: t('fields:program'), value: deal.program.name },
    { key: 'discount', term: t('fields:discount'), value: discount(deal) },
    {
      key: 'minimumPurchase',
      term: t('fields:minimumPurchase'),
      value: minimumPurchase === null ? null : money(minimumPurchase, deal.currency),
    },
    { key: 'scope', term: t('fields:scope'), value: scope },
    { key: 'window', term: t('deal.column.window'), value: window },
    {
      key: 'syncDates',
      term: t('fields:syncDates'),
      value: t(deal.syncDates ? 'common:yes' : 'common:no'),
    },
    {
      key: 'landingPage',
      term: t('fields:landingPage'),
      value:
        landingPage === null ? null : (
          <a href={landingPage} target="_blank" rel="noreferrer" className={classes['link']}>
            {landingPage}
            <span className="visually-hidden"> ({t('common:openInNewTab')})</span>
          </a>
        ),
    },
    {
      key: 'defaultCode',
      term: t('fields:defaultCode'),
      value: defaultCode === null ? null : <CodeText text={defaultCode} copy={false} />,
    },
    {
      key: 'externalIds',
      term: t('fields:externalIds'),
      value: externalIdsText(deal.externalIds),
    },
    {
      key: 'description',
      term: t('fields:description'),
      value: description === null ? null : <span className={classes['long']}>{description}</span>,
    },
  ];
  return (
    <SectionCard title={t('deal.about')}>
      <DefinitionList items={items.filter(({ value }) => value !== null)} />
    </SectionCard>
  );
}
