import { RESTRICTED_AT_ONCE, RESTRICTED_TEXT_KINDS, violation } from '@creator-codes/domain';
import { useEffect, useRef, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useFormErrors } from '../../../shared/lib/use-form-errors';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useAccount } from '../../../shared/lib/viewer';
import { useSentence } from '../../../shared/lib/violations';
import { wallIn, wallText } from '../../../shared/lib/wall-time';
import {
  Button,
  FormDialog,
  FormErrorSummary,
  Group,
  NoticePanel,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
  toastDone,
} from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import { AFTER_RESERVED, ReserveTexts, type ReserveOutcome } from './reserved-documents';
import { endOf, withWords, wordsIn } from './reserved-input';
import { STARTER_GROUPS, STARTER_WORDS } from './starter-words';
import { useReservedWords } from './use-reserved-words';

interface Values {
  texts: string;
  kind: (typeof RESTRICTED_TEXT_KINDS)[number];
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
  const [reserve, isBusy] = useAction(ReserveTexts, AFTER_RESERVED);
  const [idempotencyKey, renewKey] = useIdempotencyKey();

  const send = async ({ texts: typed, kind, endAt, reason }: Values) => {
    errors.clear();
    setOutcomes([]);
    const texts = [...wordsIn(typed)];
    const end = endOf(endAt, timeZone);
    const missing = texts.length === 0 ? [violation('REQUIRED', ['texts'])] : [];
    if (!end.ok || missing.length > 0) {
      errors.show([...missing, ...(end.ok ? [] : end.violations)]);
      return;
    }
    const input = { texts, kind, endAt: end.value, reason, idempotencyKey };
    const payload = (await reserve({ input }))?.createRestrictedTexts;
    if (payload === undefined) return;
    if (payload.errors.length > 0) {
      errors.show(payload.errors);
      return;
    }
    const refused = payload.outcomes.filter((outcome) => outcome.errors.length > 0);
    const kept = payload.outcomes.find(({ codesKept }) => codesKept > 0);
    if (refused.length === 0) {
      toastDone(
        kept === undefined
          ? words.done(payload.outcomes.length)
          : words.kept(kept.text, kept.codesKept),
      );
      onClose();
      return;
    }
    // Another call: the rest of the words.
    renewKey();
    setOutcomes(payload.outcomes);
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
          {words.submit}
        </Button>
      }
    >
      <FormErrorSummary errors={errors} />
      <Refused outcomes={outcomes} />
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
        description={words.reasonHelp}
        error={formState.errors.reason?.message}
        {...register('reason')}
      />
    </FormDialog>
  );
}

/** What was not reserved, each with the reason. */
function Refused({ outcomes }: { readonly outcomes: readonly ReserveOutcome[] }) {
  const words = useReservedWords();
  const sentence = useSentence();
  const refused = outcomes.filter(({ errors }) => errors.length > 0);
  const sum = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcomes.length > 0) sum.current?.focus();
  }, [outcomes]);
  if (refused.length === 0) return null;
  return (
    <div ref={sum} tabIndex={-1}>
      <NoticePanel
        tone="yellow"
        role="alert"
        title={words.some(outcomes.length - refused.length, refused.length)}
      >
        <ul>
          {refused.map(({ text, errors: [error] }) => (
            <li key={text}>
              <strong translate="no">{text}</strong>{' '}
              {error?.code === 'TEXT_RESTRICTED' ? words.already : error && sentence(error)}
            </li>
          ))}
        </ul>
      </NoticePanel>
    </div>
  );
}
