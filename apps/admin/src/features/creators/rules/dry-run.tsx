import { useQuery } from '@apollo/client/react';
import { PREVIEW_JUDGED_MAX } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import {
  DataTable,
  ErrorPanel,
  FormErrorSummary,
  SectionCard,
  SkeletonRows,
  Switch,
  Text,
  TextLink,
  type Column,
} from '../../../shared/ui';
import { RulesPreviewQuery, type RuleRow, type RulesPreview } from './rule-documents';
import { draftsOf } from './rule-input';
import classes from './rules.module.css';

/** So many applications are listed. */
const LISTED = 50;

interface DryRunProps {
  readonly programId: string;
  readonly rules: readonly RuleRow[];
}

/** What the rules would make of the applications that are open, also as if all of them were on. */
export function DryRun({ programId, rules }: DryRunProps) {
  const { t } = useTranslation('applicationRules');
  const [isAllOn, setAllOn] = useState(false);
  const query = useQuery(RulesPreviewQuery, {
    variables: { programId, rules: isAllOn ? draftsOf(rules) : null, first: LISTED },
    fetchPolicy: 'cache-and-network',
  });
  const preview = (query.data ?? query.previousData)?.previewApplicationRules ?? null;
  return (
    <SectionCard title={t('dryRun')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('dryRunBody')}
      </Text>
      {rules.some(({ isEnabled }) => !isEnabled) && (
        <Switch
          mb="sm"
          label={t('asIfOn')}
          checked={isAllOn}
          onChange={(event) => {
            setAllOn(event.currentTarget.checked);
          }}
        />
      )}
      {preview !== null ? (
        <Outcome preview={preview} />
      ) : query.error === undefined ? (
        <SkeletonRows rows={2} />
      ) : (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
      )}
    </SectionCard>
  );
}

function Outcome({ preview }: { readonly preview: RulesPreview }) {
  const { t } = useTranslation('applicationRules');
  const columns = useOutcomeColumns();
  const { applications, hasMore, errors } = preview;
  if (errors.length > 0) return <FormErrorSummary errors={{ unplaced: errors }} />;
  if (applications.length === 0) return <Text size="sm">{t('nobody')}</Text>;
  const judged = preview.accepted + preview.declined + preview.undecided;
  return (
    <>
      <dl className={classes['counts']}>
        {(['accepted', 'declined', 'undecided'] as const).map((what) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>{preview[what]}</dd>
          </div>
        ))}
      </dl>
      <DataTable
        label={t('dryRun')}
        columns={columns}
        rows={applications}
        rowKey={({ membership }) => membership.id}
        footer={
          hasMore || judged > applications.length ? (
            <Text size="sm">
              {judged > applications.length && t('listed', { max: applications.length })}{' '}
              {hasMore && t('more', { max: PREVIEW_JUDGED_MAX })}
            </Text>
          ) : undefined
        }
      />
    </>
  );
}

type OutcomeRow = RulesPreview['applications'][number];

function useOutcomeColumns(): readonly Column<OutcomeRow>[] {
  const { t } = useTranslation('applicationRules');
  const { dateTime } = useFormat();
  const when = (at: string | null) => (at === null ? null : dateTime(at));
  return [
    {
      key: 'creator',
      header: t('creator'),
      isTitle: true,
      cell: ({ membership: { creator } }) => (
        <TextLink to="/creators/$id" params={{ id: creator.id }}>
          {creator.displayName}
        </TextLink>
      ),
    },
    {
      key: 'applied',
      header: t('applied'),
      cell: ({ membership }) => when(membership.appliedAt),
    },
    { key: 'would', header: t('would'), cell: ({ action }) => t(`outcome.${action ?? 'NONE'}`) },
    { key: 'rule', header: t('rule'), cell: ({ ruleName }) => ruleName },
    { key: 'when', header: t('when'), cell: ({ decidesAt }) => when(decidesAt) },
  ];
}
