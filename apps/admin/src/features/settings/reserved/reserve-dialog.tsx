import { RESTRICTED_AT_ONCE, RESTRICTED_TEXT_KINDS, violation } from '@creator-codes/domain';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormErrors } from '../../../shared/lib/use-form-errors';
import { useAccount } from '../../../shared/lib/viewer';
import { wallIn, wallText } from '../../../shared/lib/wall-time';
import {
  Button,
  FormDialog,
  FormErrorSummary,
  Group,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
  toastDone,
} from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import { RefusedWords } from './refused-words';
import type { ReserveOutcome } from './reserved-documents';
import { endOf, withWords, wordsIn } from './reserved-input';
import { STARTER_GROUPS, STARTER_WORDS } from './starter-words';
import { useReserve, type Reserving } from './use-reserve';
import { useReservedWords } from './use-reserved-words';

interface Values {
  texts: string;
  kind: Reserving['kind'];
  endAt: string;
  reason: string;
}

const START: Values = { texts: '', kind: 'WORD', endAt: '', reason: '' };

/** Reserves one word or many; those that are refused stay in the field, each with the reason. */
export function ReserveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['fields', 'common']);
  const words = useReservedWords();
  const { timeZone } = useAccount();
  const form = useForm<Values>({ defaultValues: START });
  const errors = useFormErrors(form, ['texts', 'kind', 'endAt', 'reason']);
  const { control, register, formState } = form;
  const [outcomes, setOutcomes] = useState<readonly ReserveOutcome[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reserve, isBusy] = useReserve();
  const [typed, kind] = useWatch({ control, name: ['texts', 'kind'] });
  // What was taken out of the field meanwhile is not released.
  const released = kind === 'WORD' ? wordsIn(typed).filter((text) => chosen.includes(text)) : [];

  const send = async ({ texts: field, endAt, reason, ...rest }: Values) => {
    errors.clear();
    const texts = wordsIn(field);
    const end = endOf(endAt, timeZone);
    const missing = [
      ...(texts.length === 0 ? [violation('REQUIRED', ['texts'])] : []),
      ...(released.length > 0 && reason.trim() === '' ? [violation('REQUIRED', ['reason'])] : []),
    ];
    if (!end.ok || missing.length > 0) {
      errors.show([...missing, ...(end.ok ? [] : end.violations)]);
      return;
    }
    const others = texts.filter((text) => !released.includes(text));
    const answer = await reserve(others, released, { ...rest, endAt: end.value, reason });
    if (answer === null) return;
    if (answer.errors.length > 0) {
      errors.show(answer.errors);
      return;
    }
    const refused = answer.outcomes.filter((outcome) => outcome.errors.length > 0);
    const kept = answer.outcomes.find(({ codesKept }) => codesKept > 0);
    if (refused.length === 0) {
      toastDone(
        kept === undefined
          ? words.done(answer.outcomes.length)
          : words.kept(kept.text, kept.codesKept),
      );
      onClose();
      return;
    }
    setOutcomes(answer.outcomes);
    setChosen([]);
    form.setValue('texts', refused.map(({ text }) => text).join('\n'), { shouldDirty: true });
  };

  return (
    <FormDialog
      title={words.add}
      size="lg"
      isChanged={formState.isDirty}
      onClose={onClose}
      onSubmit={form.handleSubmit(send)}
      submit={
        <Button type="submit" loading={isBusy}>
          {released.length > 0 ? words.submitReleased : words.submit}
        </Button>
      }
    >
      <FormErrorSummary errors={errors} />
      <RefusedWords
        outcomes={outcomes}
        areWords={kind === 'WORD'}
        released={released}
        onRelease={(text, isReleased) => {
          setChosen(isReleased ? [...chosen, text] : chosen.filter((each) => each !== text));
        }}
      />
      <Textarea
        label={words.words}
        description={words.wordsHelp(RESTRICTED_AT_ONCE)}
        withAsterisk
        data-autofocus
        autosize
        minRows={4}
        maxRows={12}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        translate="no"
        error={formState.errors.texts?.message}
        {...register('texts')}
      />
      <div role="group" aria-label={words.starter}>
        <Text size="sm" fw={500}>
          {words.starter}
        </Text>
        <Text size="xs" c="dimmed" mb={6}>
          {words.starterHelp}
        </Text>
        <Group gap="xs">
          {STARTER_GROUPS.map((group) => (
            <Button
              key={group}
              size="xs"
              variant="default"
              onClick={() => {
                const texts = withWords(form.getValues('texts'), STARTER_WORDS[group]);
                form.setValue('texts', texts, { shouldDirty: true });
              }}
            >
              {words[group]} · {STARTER_WORDS[group].length}
            </Button>
          ))}
        </Group>
      </div>
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <Radio.Group label={words.kind} {...field}>
            <Stack gap="xs" mt={6}>
              {RESTRICTED_TEXT_KINDS.map((kind) => (
                <Radio
                  key={kind}
                  value={kind}
                  label={words[kind]}
                  description={words[`${kind}Help`]}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      />
      <Controller
        control={control}
        name="endAt"
        render={({ field: { value, onChange, ref }, fieldState }) => (
          <WallTimeField
            ref={ref}
            label={words.ends}
            description={words.endsHelp}
            side="end"
            timeZone={timeZone}
            value={wallIn(value)}
            error={fieldState.error?.message}
            onChange={(wall) => {
              onChange(wallText(wall));
            }}
          />
        )}
      />
      <TextInput
        label={t('fields:reason')}
        withAsterisk={released.length > 0}
        description={released.length > 0 ? words.reasonToRelease : words.reasonHelp}
        error={formState.errors.reason?.message}
        {...register('reason')}
      />
    </FormDialog>
  );
}
