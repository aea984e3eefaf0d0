import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence, type UserError } from '../../../shared/lib/violations';
import { Button, DialogForm, ErrorSummary, Group, Stack, TextInput } from '../../../shared/ui';

interface NameFormProps {
  readonly label: string;
  readonly initial: string;
  readonly submitLabel: string;
  readonly children?: ReactNode;
  readonly onClose: () => void;
  /** @returns the refusals; null when the call itself failed */
  readonly onSubmit: (name: string) => Promise<readonly UserError[] | null>;
}

/** A form that needs little more than a name, which is suggested. */
export function NameForm(props: NameFormProps) {
  const { t } = useTranslation('common');
  const sentence = useSentence();
  const [name, setName] = useState(props.initial);
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const own = errors.find(({ path }) => path[0] === 'name');
  const rest = errors.filter((error) => error !== own);

  const submit = async () => {
    setBusy(true);
    try {
      setErrors((await props.onSubmit(name)) ?? []);
    } finally {
      setBusy(false);
    }
  };

  return (
    <DialogForm onSubmit={() => void submit()}>
      <Stack gap="md">
        <ErrorSummary items={rest.map((error) => ({ message: sentence(error) }))} />
        <TextInput
          label={props.label}
          value={name}
          error={own === undefined ? undefined : sentence(own)}
          data-autofocus
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        {props.children}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {props.submitLabel}
          </Button>
        </Group>
      </Stack>
    </DialogForm>
  );
}
