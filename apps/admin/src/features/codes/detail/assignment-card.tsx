import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { DefinitionList, Explain, SectionCard, StatusBadge, Text } from '../../../shared/ui';
import type { CodeAssignment } from './code-query';

interface AssignmentCardProps {
  readonly assignment: CodeAssignment;
  /** When the code was ended, where it was. */
  readonly expiredAt: string | null;
  /** What can be done with it. */
  readonly action?: ReactNode;
}

/** A code's place in one program: who holds it there, when it counts, and when it is credited. */
export function AssignmentCard({ assignment, expiredAt, action }: AssignmentCardProps) {
  const { t } = useTranslation(['codes', 'words', 'fields']);
  const format = useFormat();
  const { program, holder, creditPolicy, startAt, endAt, timeZone, status } = assignment;
  const hasLimit = startAt !== null || endAt !== null;
  return (
    <SectionCard
      title={
        <>
          {t(`words:program.${program.kind}`)}
          <Text component="span" c="dimmed" fw={400} size="sm" ml={8}>
            {program.name}
          </Text>
        </>
      }
      aside={<StatusBadge status={status} />}
    >
      <DefinitionList
        items={[
          {
            key: 'holder',
            term: t('detail.holder'),
            value:
              holder.__typename === 'Creator'
                ? holder.displayName
                : holder.__typename === 'MediaSource'
                  ? t('detail.holderMediaSource', { name: holder.name })
                  : holder.name,
          },
          {
            key: 'policy',
            term: (
              <>
                {t('fields:creditPolicy')}
                <Explain word="CREDIT_POLICY" />
              </>
            ),
            value: (
              <>
                {t(`words:creditPolicy.${creditPolicy}`)}
                <Text size="sm" c="dimmed">
                  {t(`words:creditPolicyEffect.${creditPolicy}`)}
                </Text>
              </>
            ),
          },
          {
            key: 'window',
            term: t('detail.window'),
            value: (
              <>
                {format.livedTimes({ startAt, endAt, expiredAt }, timeZone)}
                {hasLimit && timeZone !== 'UTC' && (
                  <Text size="sm" c="dimmed">
                    {format.livedTimes({ startAt, endAt, expiredAt }, 'UTC')}
                  </Text>
                )}
              </>
            ),
          },
          {
            key: 'zone',
            term: t('fields:timeZone'),
            value: format.livedZone({ startAt, endAt, expiredAt }, timeZone),
          },
        ]}
      />
      {action}
    </SectionCard>
  );
}
