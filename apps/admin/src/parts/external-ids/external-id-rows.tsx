import { EXTERNAL_IDS_MAX } from '@creator-codes/domain';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { EXTERNAL_ID_WORDS } from '../../i18n/external-ids';
import { ActionIcon, Button, Text, TextInput } from '../../shared/ui';
import classes from './external-id-rows.module.css';
import { NEW_EXTERNAL_ID, type WithExternalIds } from './external-ids';

interface ExternalIdRowsProps<Values extends WithExternalIds> {
  readonly form: UseFormReturn<Values>;
  /** Set where a card around it has the heading already. */
  readonly hasHeading?: boolean;
}

/** What other systems call something, as rows that can be added and removed. */
export function ExternalIdRows<Values extends WithExternalIds>({
  form,
  hasHeading = false,
}: ExternalIdRowsProps<Values>) {
  const { t, i18n } = useTranslation('fields');
  const words = EXTERNAL_ID_WORDS[i18n.language === 'zh' ? 'zh' : 'en'];
  // All that is used here is what every such form has.
  const { control, register, formState } = form as unknown as UseFormReturn<WithExternalIds>;
  // Ids have an `id` of their own.
  const { fields, append, remove } = useFieldArray({
    ...{ control, name: 'externalIds' as const, keyName: 'rowKey' as const },
  });
  const errors = formState.errors.externalIds;
  return (
    <div className={classes['rows']}>
      {!hasHeading && (
        <Text component="h2" size="sm" fw={600} m={0}>
          {t('externalIds')}
        </Text>
      )}
      <p className={classes['help']}>{words.help}</p>
      {fields.map(({ rowKey }, row) => (
        <fieldset key={rowKey} className={classes['row']} aria-label={words.row(row + 1)}>
          <TextInput
            label={words.system}
            withAsterisk
            autoComplete="off"
            spellCheck={false}
            error={errors?.[row]?.system?.message}
            {...register(`externalIds.${row}.system`)}
          />
          <TextInput
            label={words.id}
            withAsterisk
            autoComplete="off"
            spellCheck={false}
            error={errors?.[row]?.id?.message}
            {...register(`externalIds.${row}.id`)}
          />
          <ActionIcon
            className={classes['remove']}
            variant="default"
            size={36}
            aria-label={words.remove(row + 1)}
            onClick={() => {
              remove(row);
            }}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </fieldset>
      ))}
      {fields.length < EXTERNAL_IDS_MAX && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => {
            append({ ...NEW_EXTERNAL_ID }, { focusName: `externalIds.${fields.length}.id` });
          }}
        >
          {words.add}
        </Button>
      )}
    </div>
  );
}
