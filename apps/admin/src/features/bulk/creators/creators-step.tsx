import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { typedLines, type BulkTarget } from '../../../shared/lib/bulk-draft';
import { useFormat } from '../../../shared/lib/format';
import { Button, ErrorSummary, Group, Radio, Stack, Textarea } from '../../../shared/ui';
import { StepActions } from '../step-actions';
import { useBulkDraft } from '../use-bulk-draft';
import { WizardFrame } from '../wizard-frame';
import { CreatorPicker } from './creator-picker';

const WAYS = ['list', 'typed'] as const;

/** The first step: for whom. */
export function CreatorsStep() {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const navigate = useNavigate();
  const [draft, keep] = useBulkDraft();
  const [way, setWay] = useState<(typeof WAYS)[number]>(
    draft.target?.kind === 'typed' ? 'typed' : 'list',
  );
  const [typed, setTyped] = useState(draft.target?.kind === 'typed' ? draft.target.text : '');
  const [listed, setListed] = useState<BulkTarget | null>(
    draft.target?.kind === 'typed' ? null : draft.target,
  );
  const [isMissing, setMissing] = useState(false);
  const lines = typedLines(typed).length;

  const target: BulkTarget | null = way === 'typed' ? { kind: 'typed', text: typed } : listed;
  const change = (next: BulkTarget | null) => {
    setMissing(false);
    keep({ target: next });
  };
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty(target)) {
      setMissing(true);
      return;
    }
    keep({ target });
    void navigate({ to: '/codes/new/bulk/pattern' });
  };
  return (
    <WizardFrame step="creators" title={t('creators.title')} lead={t('creators.lead')}>
      <form noValidate onSubmit={goOn}>
        <Stack gap="md">
          <ErrorSummary items={isMissing ? [{ message: t('creators.none') }] : []} />
          <Group gap="lg" role="radiogroup" aria-label={t('creators.how')}>
            {WAYS.map((each) => (
              <Radio
                key={each}
                name="way"
                value={each}
                label={t(`creators.${each}`)}
                checked={way === each}
                onChange={() => {
                  setWay(each);
                  change(each === 'typed' ? { kind: 'typed', text: typed } : listed);
                }}
              />
            ))}
          </Group>
          {way === 'typed' ? (
            <Textarea
              label={t('creators.typedLabel')}
              description={t('creators.typedHelp')}
              autosize
              minRows={6}
              maxRows={16}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              inputWrapperOrder={['label', 'description', 'input', 'error']}
              onChange={({ currentTarget: { value } }) => {
                setTyped(value);
                change({ kind: 'typed', text: value });
              }}
            />
          ) : (
            <CreatorPicker
              start={listed}
              onChange={(next) => {
                setListed(next);
                change(next);
              }}
            />
          )}
          {way === 'typed' && (
            <span role="status">
              {t('creators.typedCount', { count: lines, shown: format.number(lines) })}
            </span>
          )}
        </Stack>
        <StepActions>
          <Button type="submit">{t('continue')}</Button>
        </StepActions>
      </form>
    </WizardFrame>
  );
}

function isEmpty(target: BulkTarget | null): boolean {
  if (target === null) return true;
  if (target.kind === 'ids') return target.creators.length === 0;
  return target.kind === 'typed' && typedLines(target.text).length === 0;
}
