import {
  APPLICATION_CONDITIONS,
  APPLICATION_RULE_ACTIONS,
  RULE_CONDITIONS_MAX,
  RULE_DELAY_MAX_HOURS,
  RULE_MESSAGE_MAX,
  SOCIAL_PLATFORMS,
} from '@creator-codes/domain';
import { Controller, useFieldArray, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  Button,
  Fieldset,
  NativeSelect,
  Radio,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '../../../shared/ui';
import { NEW_CONDITION, type RuleValues } from './rule-input';
import classes from './rules.module.css';

type RuleForm = UseFormReturn<RuleValues>;

/** The fields of a rule that answers applications. */
export function RuleFields({ form }: { readonly form: RuleForm }) {
  const { t } = useTranslation(['applicationRules', 'words']);
  const { control, register, formState } = form;
  const { errors } = formState;
  return (
    <>
      <TextInput
        label={t('name')}
        description={t('nameHelp')}
        withAsterisk
        data-autofocus
        error={errors.name?.message}
        {...register('name')}
      />
      <Controller
        control={control}
        name="action"
        render={({ field, fieldState }) => (
          <Radio.Group label={t('action')} error={fieldState.error?.message} {...field}>
            <Stack gap="sm" mt={8}>
              {APPLICATION_RULE_ACTIONS.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`words:action.${value}`)}
                  description={t(`actionHelp.${value}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      />
      <Conditions form={form} />
      <TextInput
        label={t('delayHours')}
        description={t('delayHoursHelp', { max: RULE_DELAY_MAX_HOURS })}
        withAsterisk
        inputMode="numeric"
        autoComplete="off"
        error={errors.delayHours?.message}
        {...register('delayHours')}
      />
      <Textarea
        label={t('message')}
        description={t('messageHelp')}
        autosize
        minRows={2}
        maxLength={RULE_MESSAGE_MAX}
        error={errors.message?.message}
        {...register('message')}
      />
      <Controller
        control={control}
        name="isEnabled"
        render={({ field: { value, onChange, ...field } }) => (
          <Switch
            label={t('isEnabled')}
            description={t('isEnabledHelp')}
            checked={value}
            onChange={(event) => {
              onChange(event.currentTarget.checked);
            }}
            {...field}
          />
        )}
      />
    </>
  );
}

function Conditions({ form: { control, register, formState } }: { readonly form: RuleForm }) {
  const { t } = useTranslation(['applicationRules', 'words']);
  const { fields, append, remove } = useFieldArray({ control, name: 'conditions' });
  const typed = useWatch({ control, name: 'conditions' });
  const errors = formState.errors.conditions;
  return (
    <Fieldset legend={t('conditions')}>
      <Stack gap="sm">
        <Text size="xs" c="dimmed">
          {t(fields.length === 0 ? 'noConditions' : 'conditionsHelp')}
        </Text>
        {fields.map(({ id }, row) => {
          const number = row + 1;
          const wrong = errors?.[row];
          return (
            <div key={id} className={classes['condition']}>
              <NativeSelect
                label={t('kind', { number })}
                data={APPLICATION_CONDITIONS.map((value) => ({
                  value,
                  label: t(`words:conditions.${value}`),
                }))}
                error={wrong?.kind?.message}
                {...register(`conditions.${row}.kind`)}
              />
              {typed[row]?.kind === 'FOLLOWERS_OVER' && (
                <>
                  <TextInput
                    label={t('followers')}
                    withAsterisk
                    inputMode="numeric"
                    autoComplete="off"
                    error={wrong?.followers?.message}
                    {...register(`conditions.${row}.followers`)}
                  />
                  <NativeSelect
                    label={t('platform')}
                    data={[
                      { value: '', label: t('anywhere') },
                      ...SOCIAL_PLATFORMS.map((value) => ({
                        value,
                        label: t(`words:platform.${value}`),
                      })),
                    ]}
                    error={wrong?.platform?.message}
                    {...register(`conditions.${row}.platform`)}
                  />
                </>
              )}
              <Button
                variant="subtle"
                aria-label={t('remove', { number })}
                onClick={() => {
                  remove(row);
                }}
              >
                {t('removeShort')}
              </Button>
            </div>
          );
        })}
        {fields.length < RULE_CONDITIONS_MAX && (
          <div>
            <Button
              variant="default"
              onClick={() => {
                append(NEW_CONDITION);
              }}
            >
              {t('add')}
            </Button>
          </div>
        )}
      </Stack>
    </Fieldset>
  );
}
