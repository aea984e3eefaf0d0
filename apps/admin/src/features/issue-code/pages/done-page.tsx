import { ok, procedureOf } from '@creator-codes/domain';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { lastSearch } from '../../../shared/lib/last-search';
import { newCode } from '../../../shared/lib/new-code';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useAccount } from '../../../shared/lib/viewer';
import {
  Button,
  ButtonLink,
  CodeText,
  CopyButton,
  NoticePanel,
  SectionCard,
  TextLink,
} from '../../../shared/ui';
import { fieldOfKind, matchTypeOf, valueOf, type Draft } from '../engine/draft';
import { textsForOwner } from '../engine/texts-for-owner';
import { instantOfEnd } from '../engine/values';
import classes from './done-page.module.css';

interface DonePageProps {
  readonly draft: Draft;
  readonly result: NonNullable<Draft['result']>;
  /** Begins another in the same way; a draft for the same creator when left out. */
  readonly onAnother?: () => void;
}

/** The code is made: what it is, what to do with it, what comes next. */
export function DonePage({ draft, result, onAnother }: DonePageProps) {
  const { t } = useTranslation('issueCode');
  const { mode } = useAccount();
  const procedure = procedureOf(mode);
  const creatorField = fieldOfKind(procedure, 'creator');
  const creator = creatorField === null ? null : valueOf(draft, creatorField);
  const share = useShareText(draft, result, creator?.label ?? '');
  // Nobody types a pattern, so there is nothing to pass on.
  const matchType = matchTypeOf(procedure, draft);
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(t('done.title', { text: result.text }));
  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <IconCircleCheckFilled size={36} aria-hidden className={classes['icon']} />
        <div>
          <h1 ref={heading} tabIndex={-1} className={classes['title']}>
            {t('done.title', { text: result.text })}
          </h1>
          <p className={classes['lead']}>{t(`done.lead_${mode}`, { creator: creator?.label })}</p>
        </div>
      </div>
      <div className={classes['code']}>
        <CodeText text={result.text} matchType={matchType} size="xl" copy={false} />
        <CopyButton value={result.text} label={t('done.copy')} />
      </div>
      {matchType === 'EXACT' && (
        <SectionCard
          title={t('done.share')}
          aside={<CopyButton value={share} thing={t('done.share')} label={t('done.shareCopy')} />}
        >
          <p className={classes['share']}>{share}</p>
        </SectionCard>
      )}
      <NoticePanel tone="blue" title={t('check.shopTitle')}>
        {t('check.shop')}
      </NoticePanel>
      <section aria-label={t('done.next')} className={classes['next']}>
        {onAnother === undefined ? (
          <ButtonLink {...newCode({ creator: creator?.id })}>{t('done.another')}</ButtonLink>
        ) : (
          <Button onClick={onAnother}>{t('quick.another')}</Button>
        )}
        <ButtonLink to="/codes/$id" params={{ id: result.promoCodeId }} variant="default">
          {t('done.open')}
        </ButtonLink>
        <TextLink to="/codes" search={lastSearch('/codes')}>
          {t('done.list')}
        </TextLink>
      </section>
    </div>
  );
}

/** What a manager sends to the creator. */
function useShareText(
  draft: Draft,
  { text, window: made }: NonNullable<Draft['result']>,
  creator: string,
): string {
  const { t } = useTranslation(['issueCode', 'common']);
  const { name: account, mode } = useAccount();
  const format = useFormat();
  const field = fieldOfKind(procedureOf(mode), 'terms');
  const terms = field === null ? null : valueOf(draft, field);
  const dealField = fieldOfKind(procedureOf(mode), 'deal');
  const deal = dealField === null ? null : valueOf(draft, dealField);
  const instant = (side: 'start' | 'end') => {
    if (terms === null) return null;
    const at = made?.[`${side}At`];
    // A deal may have decided it.
    if (deal !== null && at !== undefined) return ok(at === null ? null : Date.parse(at));
    return instantOfEnd(terms, side);
  };
  const [start, end] = [instant('start'), instant('end')];
  const from =
    start?.ok && start.value !== null
      ? t('done.shareFrom', { from: format.dateTime(start.value, terms?.timeZone) })
      : t('common:rightAway');
  const until = (moment: number) => {
    const zone = terms?.timeZone;
    const day = format.lastDay(moment, zone);
    return day === null
      ? t('done.shareUntil', { from, to: format.dateTime(moment, zone) })
      : t('done.shareUntilDay', { from, day, zone: format.zone(zone ?? format.timeZone, moment) });
  };
  const window = end?.ok && end.value !== null ? until(end.value) : from;
  const more = [
    deal === null ? '' : `\n${t('done.shareDeal', { deal: deal.label })}`,
    ...textsForOwner(procedureOf(mode), draft).map((each) => `\n\n${each}`),
  ].join('');
  return t('done.shareText', { creator, text, window, more, account });
}
