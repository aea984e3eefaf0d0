import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnerLink } from '../../../parts/owner/owner-link';
import { useFormat } from '../../../shared/lib/format';
import { ownerName } from '../../../shared/lib/owner';
import { useSentence } from '../../../shared/lib/violations';
import {
  CodeText,
  DataTable,
  NoticePanel,
  SectionCard,
  TextLink,
  type Column,
} from '../../../shared/ui';
import classes from './match-page.module.css';
import type { Match, MatchedCode } from './match-query';

interface Row {
  readonly key: string;
  readonly code: MatchedCode;
  readonly word: ReactNode;
}

/** The code that the order carries, or none, and how that was found. */
export function MatchResult({ match }: { readonly match: Match }) {
  const { t } = useTranslation('patterns');
  const { steps, candidates, nearMisses } = match;
  return (
    <div className={classes['result']}>
      <Outcome match={match} />
      <SectionCard title={t('find.steps')}>
        <ol className={classes['steps']}>
          {steps.map(({ kind, text }) => (
            <li key={kind}>
              <span className={classes['step']}>
                <span>{t(`find.step.${kind}`)}</span>
                <span className={classes['text']} translate="no">
                  {text}
                </span>
              </span>
            </li>
          ))}
        </ol>
      </SectionCard>
      {candidates.length > 0 && (
        <Codes
          title={t('find.candidates')}
          why={t('find.verdictOf')}
          rows={candidates.flatMap(({ verdict, promoCode }) =>
            rowOf(
              promoCode,
              <span className={classes['verdict']} data-wins={verdict === 'WINS' || undefined}>
                {t(`find.verdict.${verdict}`)}
              </span>,
            ),
          )}
        />
      )}
      {nearMisses.length > 0 && (
        <Codes
          title={t('find.near')}
          why={t('find.nearWhy')}
          rows={nearMisses.flatMap(({ kind, promoCode }) =>
            rowOf(promoCode, t(`find.nearKind.${kind}`)),
          )}
        />
      )}
    </div>
  );
}

function rowOf(code: MatchedCode | null, word: ReactNode): readonly Row[] {
  return code === null ? [] : [{ key: code.id, code, word }];
}

/** Who won, in a sentence; it is read out when it comes. */
function Outcome({ match: { winner, errors, candidates, nearMisses } }: { readonly match: Match }) {
  const { t } = useTranslation('patterns');
  const sentence = useSentence();
  if (winner !== null) {
    return (
      <NoticePanel
        tone="green"
        role="status"
        title={t('find.won', { text: winner.text })}
        actions={
          <TextLink to="/codes/$id" params={{ id: winner.id }}>
            {t('overlap.open')}
          </TextLink>
        }
      >
        {t('find.wonBy', { owner: ownerName(winner.owner) })}
      </NoticePanel>
    );
  }
  const whyNot =
    errors.length > 0
      ? errors.map(sentence)
      : [t(candidates.length > 0 ? 'find.noneCounts' : 'find.noneFits')];
  return (
    <NoticePanel tone="yellow" role="status" title={t('find.none')}>
      {[
        ...whyNot,
        ...(candidates.length + nearMisses.length === 0 ? [t('find.nearNone')] : []),
      ].join(' ')}
    </NoticePanel>
  );
}

interface CodesProps {
  readonly title: string;
  /** What is said of each. */
  readonly why: string;
  readonly rows: readonly Row[];
}

function Codes({ title, why, rows }: CodesProps) {
  const { t } = useTranslation('fields');
  const format = useFormat();
  const columns: readonly Column<Row>[] = [
    {
      key: 'text',
      isTitle: true,
      header: t('text'),
      cell: ({ code: { id, text, matchType } }) => (
        <TextLink to="/codes/$id" params={{ id }} underline="hover">
          <CodeText text={text} matchType={matchType} copy={false} />
        </TextLink>
      ),
    },
    { key: 'why', header: why, cell: ({ word }) => word },
    { key: 'owner', header: t('owner'), cell: ({ code }) => <OwnerLink owner={code.owner} /> },
    { key: 'window', header: t('window'), cell: ({ code }) => format.livedDates(code) },
  ];
  return (
    <SectionCard title={title}>
      <DataTable label={title} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </SectionCard>
  );
}
