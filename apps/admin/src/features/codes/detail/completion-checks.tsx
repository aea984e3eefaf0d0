import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence, type UserError } from '../../../shared/lib/violations';
import { Button, ButtonLink, ErrorSummary, NoticePanel, Stack } from '../../../shared/ui';
import classes from './complete-dialog.module.css';
import type { Completion, CompletionStep } from './complete-documents';
import { isInPlace, useRemedies, type Remedy } from './use-remedies';

interface CompletionChecksProps {
  readonly creator: { readonly id: string; readonly displayName: string };
  readonly facts: Completion;
  readonly steps: readonly CompletionStep[];
}

/** What holds, with its evidence, and what does not, with what helps. */
export function CompletionChecks({ creator, facts, steps }: CompletionChecksProps) {
  const { t } = useTranslation(['codes', 'words']);
  const sentence = useSentence();
  const { apply, isBusy } = useRemedies(creator);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const help = async (remedy: Remedy) => {
    setErrors((await apply(remedy, facts)) ?? []);
  };
  return (
    <Stack gap="sm">
      <ErrorSummary items={errors.map((error) => ({ message: sentence(error) }))} />
      {steps.map((step) =>
        step.state === 'BLOCKED' ? (
          <NoticePanel
            key={step.step.name}
            tone="yellow"
            title={step.violations.map(sentence).join(' ')}
            actions={step.remedies.map((remedy) =>
              isInPlace(remedy) ? (
                <Button key={remedy.kind} loading={isBusy} onClick={() => void help(remedy)}>
                  {t(`words:remedy.${remedy.kind}`)}
                </Button>
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
              {t(`words:evidence.${step.evidenceCode}`, {
                replace: Object.fromEntries(
                  step.evidenceParams.map(({ name, value }) => [name, value]),
                ),
              })}
            </p>
          )
        ),
      )}
    </Stack>
  );
}
