import { trackingViolation } from '@creator-codes/domain';
import { useState, type ReactNode } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormErrors } from '../../shared/lib/use-form-errors';
import { useIdempotencyKey } from '../../shared/lib/use-idempotency-key';
import { useAccount } from '../../shared/lib/viewer';
import { useSentence, type UserError } from '../../shared/lib/violations';
import {
  Button,
  ButtonLink,
  FormErrorSummary,
  Group,
  NoticePanel,
  SectionCard,
  Select,
  Stack,
} from '../../shared/ui';
import type { GivenCode, GiveProgram } from './give-documents';
import { emptyGive, GIVE_FIELDS, readGive, type GiveValues } from './give-input';
import { LazyPatternField } from '../pattern/lazy-pattern-field';
import { MatchTypeField } from '../pattern/match-type-field';
import { GiveTextField } from './give-text-field';
import { useGive, type Taker } from './use-give';
import { MoreFields } from './more-fields';
import { TermsFields } from './terms-fields';

interface GiveFormProps {
  readonly taker: Taker;
  /** The Performance programs in which they can get one, at least one. */
  readonly programs: readonly GiveProgram[];
  /** What the form begins with; empty when left out. */
  readonly start?: GiveValues | undefined;
  readonly cancel: ReactNode;
  readonly onGiven: (code: GivenCode) => void;
}

/** Text, terms and deal of a code that has its one assignment in the Performance program. */
export function GiveForm({ taker, programs, start, cancel, onGiven }: GiveFormProps) {
  const { t } = useTranslation('partners');
  const { timeZone } = useAccount();
  const form = useForm<GiveValues>({ defaultValues: start ?? emptyGive(timeZone) });
  const { control } = form;
  const errors = useFormErrors(form, GIVE_FIELDS);
  const [conflict, setConflict] = useState<UserError | null>(null);
  const [idempotencyKey] = useIdempotencyKey();
  const [give, isBusy] = useGive(taker);

  const chosenId = useWatch({ control, name: 'programId' });
  const isPattern = useWatch({ control, name: 'matchType' }) === 'REGEX';
  const only = programs.length === 1 ? programs[0] : undefined;
  const program = only ?? programs.find(({ id }) => id === chosenId);

  const submit = async (values: GiveValues) => {
    errors.clear();
    setConflict(null);
    const read = readGive(taker.id, values);
    if (!read.ok) {
      errors.show(read.violations);
      return;
    }
    const { programId: inProgram, ...input } = read.value;
    const payload = await give({ ...input, idempotencyKey }, inProgram);
    if (payload === undefined) return;
    if (payload.promoCode === null) {
      errors.show(payload.errors);
      setConflict(payload.errors.find(({ code }) => isHeld(code)) ?? null);
      return;
    }
    onGiven({ ...payload.promoCode, warnings: payload.warnings });
  };

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <Stack gap="md">
        <FormErrorSummary errors={errors} />
        <SectionCard title={t('give.which')}>
          <Stack gap="md">
            {only === undefined && (
              <Controller
                control={control}
                name="programId"
                render={({ field, fieldState }) => (
                  <Select
                    label={t('give.program')}
                    withAsterisk
                    data={programs.map(({ id, name }) => ({ value: id, label: name }))}
                    allowDeselect={false}
                    error={fieldState.error?.message}
                    {...field}
                  />
                )}
              />
            )}
            {program !== undefined && <TrackingOff program={program} />}
            <Controller
              control={control}
              name="matchType"
              render={({ field: { value, onChange } }) => (
                <MatchTypeField value={value} onChange={onChange} />
              )}
            />
            <Controller
              control={control}
              name="text"
              render={({ field: { value, onChange, ref }, fieldState }) => {
                const change = (text: string) => {
                  setConflict(null);
                  form.clearErrors('text');
                  onChange(text);
                };
                const { message } = fieldState.error ?? {};
                return isPattern ? (
                  <LazyPatternField
                    {...{ ref, value }}
                    isMarked
                    error={message}
                    ownerId={taker.id}
                    onChange={change}
                  />
                ) : (
                  <GiveTextField {...{ ref, value, conflict }} error={message} onChange={change} />
                );
              }}
            />
          </Stack>
        </SectionCard>
        <TermsFields form={form} programId={program?.id ?? null} />
        <MoreFields form={form} programId={program?.id ?? null} />
        <Group justify="flex-end">
          {cancel}
          <Button type="submit" loading={isBusy}>
            {t('give.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Whether a refusal says that somebody holds the text, or a pattern that matches it. */
function isHeld(code: UserError['code']): boolean {
  return code.startsWith('CODE_HELD_BY_') || code === 'OVERLAP';
}

/** Told before anybody types: no code can be made while tracking is off. */
function TrackingOff({ program }: { readonly program: GiveProgram }) {
  const { t } = useTranslation('partners');
  const sentence = useSentence();
  const off = trackingViolation(program);
  if (off === null) return null;
  return (
    <NoticePanel
      tone="yellow"
      title={sentence(off)}
      actions={<ButtonLink to="/settings/programs">{t('give.trackingOff')}</ButtonLink>}
    />
  );
}
