import { useTranslation } from 'react-i18next';
import '../../../i18n/late/own-work';
import { useFormat } from '../../../shared/lib/format';
import { useActorName } from '../../../shared/lib/use-actor-name';
import { OwnerLink } from '../../../parts/owner/owner-link';
import { CodeText, DefinitionList, SectionCard, TextLink } from '../../../shared/ui';
import type { CodeDetail } from './code-query';
import { ToldOwner } from './told-owner';
import classes from './code-page.module.css';

/** Owner, deal, comments, and when it was made and ended. */
export function AboutCode({ code }: { readonly code: CodeDetail }) {
  const { t } = useTranslation(['codes', 'codeLife', 'common', 'words', 'fields']);
  const format = useFormat();
  const nameOf = useActorName();
  const { owner, deal } = code;
  const items = [
    {
      key: 'owner',
      term: t('fields:owner'),
      value: <OwnerLink owner={owner} />,
    },
    {
      key: 'matchType',
      term: t('fields:matchType'),
      value: t(`words:matchType.${code.matchType}`),
    },
    {
      key: 'deal',
      term: t('fields:deal'),
      value:
        deal === null ? (
          t('common:none')
        ) : (
          <TextLink to="/settings/deals/$id" params={{ id: deal.id }}>
            {deal.endAt === null
              ? deal.name
              : t('detail.dealUntil', { name: deal.name, date: format.endDate(deal.endAt) })}
          </TextLink>
        ),
    },
    {
      key: 'comments',
      term: t('fields:comments'),
      value: <span className={classes['comments']}>{code.comments ?? t('common:none')}</span>,
    },
    {
      key: 'purpose',
      term: t('fields:purpose'),
      value: t(`words:purpose.${code.purpose}`),
    },
    {
      key: 'internalNote',
      term: t('fields:internalNote'),
      value: <span className={classes['comments']}>{code.internalNote ?? t('common:none')}</span>,
    },
    ...(code.notificationEmail === null
      ? []
      : [
          {
            key: 'notificationEmail',
            term: t('fields:notificationEmail'),
            value: code.notificationEmail,
          },
        ]),
    ...(code.ownerNotices.length === 0
      ? []
      : [
          {
            key: 'told',
            term: t('codeLife:told.term'),
            value: <ToldOwner notices={code.ownerNotices} />,
          },
        ]),
    ...(['replaces', 'replacedBy'] as const).flatMap((side) => {
      const other = code[side];
      if (other === null) return [];
      const link = (
        <TextLink to="/codes/$id" params={{ id: other.id }}>
          <CodeText text={other.text} copy={false} />
        </TextLink>
      );
      return [{ key: side, term: t(`fields:${side}`), value: link }];
    }),
    ...(code.releasedAt === null
      ? []
      : [
          {
            key: 'releasedAt',
            term: t('fields:releasedAt'),
            value: format.dateTime(code.releasedAt),
          },
        ]),
    { key: 'created', term: t('detail.created'), value: format.dateTime(code.createdAt) },
  ];
  if (code.normalForm !== null && code.normalForm !== code.text) {
    items.push({ key: 'normalForm', term: t('detail.normalForm'), value: code.normalForm });
  }
  if (code.expiredAt !== null) {
    items.push({
      key: 'expired',
      term: t('fields:expiredAt'),
      value: t('detail.expiredBy', {
        at: format.dateTime(code.expiredAt),
        who: code.expiredBy === null ? t('common:none') : nameOf(code.expiredBy),
      }),
    });
    if (code.expiredReason !== null) {
      items.push({ key: 'reason', term: t('fields:reason'), value: code.expiredReason });
    }
  }
  return (
    <SectionCard title={t('detail.about')}>
      <DefinitionList items={items} />
    </SectionCard>
  );
}
