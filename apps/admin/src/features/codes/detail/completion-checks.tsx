import type { RemedyKind } from '@creator-codes/domain';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addViewWords } from '../../../i18n/view-words';
import { RemedyControl } from '../../../parts/remedies/remedy-control';
import { useRemedies } from '../../../parts/remedies/use-remedies';
import { useEvidence } from '../../../shared/lib/use-evidence';
import { useSentence } from '../../../shared/lib/violations';
import { ButtonLink, ErrorSummary, NoticePanel, Stack } from '../../../shared/ui';
import type { Stale } from '../../../shared/lib/use-action';
import classes from './complete-dialog.module.css';
import type { CompletionStep } from './complete-documents';

addViewWords();

const AFTER = { refetch: ['CodeCompletion'], forget: [] } satisfies Stale;

/** What can be done in the dialog; for the others it says where to go. */
const HERE: readonly RemedyKind[] = [
  'RECORD_OPTIMIZE',
  'TURN_ON_CODE_TRACKING',
  'CREATE_MEDIA_SOURCE',
];

interface CompletionChecksProps {
  readonly creator: { readonly id: string; readonly displayName: string };
  readonly steps: readonly CompletionStep[];
}

/** What holds, with its evidence, and what does not, with what helps. */
export function CompletionChecks({ creator, steps }: CompletionChecksProps) {
  const { t } = useTranslation('views');
  const evidenceOf = useEvidence();
  const sentence = useSentence();
  const remedies = useRemedies({ creator, after: AFTER });
  const scene = { creator, programIds: { CREATOR: null, PERFORMANCE: null }, remedies };
  return (
    <Stack gap="sm">
      <ErrorSummary items={remedies.refusals.map((each) => ({ message: sentence(each) }))} />
      {steps.map((step) =>
        step.state === 'BLOCKED' ? (
          <NoticePanel
            key={step.step.name}
            tone="yellow"
            title={step.violations.map(sentence).join(' ')}
            actions={step.remedies.map((remedy) =>
              HERE.includes(remedy.kind) ? (
                <RemedyControl key={remedy.kind} remedy={remedy} isPrimary scene={scene} />
              ) : remedy.programKind === 'CREATOR' && remedy.targetId === creator.id ? (
                <ButtonLink
                  key={remedy.kind}
                  variant="default"
                  to="/creators/$id"
                  params={{ id: creator.id }}
                >
                  {t('completing.toCreator', { name: creator.displayName })}
                </ButtonLink>
              ) : (
                <ButtonLink key={remedy.kind} variant="default" to="/settings">
                  {t('completing.toSettings')}
                </ButtonLink>
              ),
            )}
          />
        ) : (
          step.evidenceCode !== null &&
          step.evidenceCode !== 'WAITS_FOR_EARLIER_STEP' &&
          step.evidenceCode !== 'EVERYTHING_HOLDS' && (
            <p key={step.step.name} className={classes['check']}>
              <IconCircleCheckFilled size={18} aria-hidden />
              {evidenceOf(
                step.evidenceCode,
                Object.fromEntries(step.evidenceParams.map(({ name, value }) => [name, value])),
              )}
            </p>
          )
        ),
      )}
    </Stack>
  );
}
