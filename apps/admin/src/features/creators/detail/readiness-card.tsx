import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Remedies } from '../../../parts/remedies/use-remedies';
import { useMay } from '../../../shared/access/may';
import { newCode } from '../../../shared/lib/new-code';
import {
  ButtonLink,
  ErrorPanel,
  FormErrorSummary,
  NoticePanel,
  SectionCard,
  Select,
  SkeletonRows,
} from '../../../shared/ui';
import classes from './creator-page.module.css';
import type { AccountProgram, CreatorDetail } from './creator-query';
import { ReadinessQuery } from './readiness-query';
import { ReadinessSteps } from './readiness-steps';
import { programsWithoutSource, useMediaSourceStart } from './use-media-source-start';

interface ReadinessCardProps {
  readonly creator: CreatorDetail;
  readonly programs: readonly AccountProgram[];
  readonly remedies: Remedies;
}

/** Whether a code can be made for the creator; if not, why, with what helps in place. */
export function ReadinessCard({ creator, programs, remedies }: ReadinessCardProps) {
  const { t } = useTranslation(['creators', 'shell']);
  const may = useMay();
  const [creatorProgramId, setCreatorProgram] = useState<string | null>(null);
  const [performanceProgramId, setPerformanceProgram] = useState<string | null>(null);
  const mediaSource = useMediaSourceStart(creator, programsWithoutSource(creator, programs));
  const query = useQuery(ReadinessQuery, {
    variables: { creatorId: creator.id, creatorProgramId, performanceProgramId },
  });
  const readiness = (query.data ?? query.previousData)?.readiness;

  if (readiness === undefined) {
    return query.error === undefined ? (
      <SkeletonRows rows={3} />
    ) : (
      <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  const refused = { unplaced: remedies.refusals };
  const choices = [
    {
      kind: 'CREATOR' as const,
      label: t('readiness.creatorProgram'),
      value: creatorProgramId,
      choose: setCreatorProgram,
    },
    {
      kind: 'PERFORMANCE' as const,
      label: t('readiness.performanceProgram'),
      value: performanceProgramId,
      choose: setPerformanceProgram,
    },
  ].filter(
    ({ kind, value }) =>
      value !== null ||
      readiness.steps.some(({ remedies }) =>
        remedies.some((each) => each.kind === 'CHOOSE_PROGRAM' && each.programKind === kind),
      ),
  );
  const chooser = choices.length > 0 && (
    <div className={classes['choices']}>
      {choices.map(({ kind, label, value, choose }) => (
        <Select
          key={kind}
          label={label}
          description={t('readiness.chooseProgram')}
          data={programs
            .filter((program) => program.kind === kind)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={value}
          onChange={choose}
        />
      ))}
    </div>
  );

  if (readiness.isReady) {
    return (
      <>
        <NoticePanel
          tone="green"
          title={t('readiness.ready', { name: creator.displayName })}
          actions={
            may('issuePromoCode') && (
              <ButtonLink {...newCode({ creator: creator.id })}>{t('shell:newCode')}</ButtonLink>
            )
          }
        >
          <p>{t('readiness.readyBody')}</p>
        </NoticePanel>
        {chooser}
      </>
    );
  }
  const blocked = readiness.steps.filter(({ state }) => state === 'BLOCKED').length;
  return (
    <SectionCard title={t('readiness.blocked')}>
      <p className={classes['standing']}>
        {t('readiness.blockedCount', { count: blocked })}{' '}
        {may('issuePromoCode') && t('readiness.blockedHere', { count: blocked })}
      </p>
      <FormErrorSummary errors={refused} />
      {chooser}
      <ReadinessSteps
        steps={readiness.steps}
        scene={{
          creator,
          programIds: { CREATOR: creatorProgramId, PERFORMANCE: performanceProgramId },
          remedies,
          contract: creator.memberships.find(
            ({ program }) => creatorProgramId === null || program.id === creatorProgramId,
          )?.program,
          mediaSource,
          asksAboutOptimize: true,
        }}
      />
    </SectionCard>
  );
}
