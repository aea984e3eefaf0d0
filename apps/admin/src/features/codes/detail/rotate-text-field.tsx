import { useApolloClient } from '@apollo/client/react';
import { CODE_TEXT_MAX } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { CodeTextField, liveViolations } from '../../../parts/code-text/code-text-field';
import { useAvailability } from '../../../parts/code-text/use-availability';
import { legalTextOf } from '../../../shared/lib/legal-text';
import { useSentence, type Objection, type UserError } from '../../../shared/lib/violations';
import { Button, Group } from '../../../shared/ui';
import { CheckRotation } from './edit-documents';

interface RotateTextFieldProps {
  readonly codeId: string;
  readonly value: string;
  /** What was refused about it when the code was to be rotated. */
  readonly refusal: Objection | undefined;
  readonly onChange: (text: string) => void;
}

/** The new text of a code, judged while somebody types by what rotating it would say; what is taken offers others. */
export function RotateTextField({ codeId, value, refusal, onChange }: RotateTextFieldProps) {
  const { t } = useTranslation(['codeLife', 'common']);
  const sentence = useSentence();
  const availability = useRotationText(codeId, value);
  const found = availability.kind === 'held' ? availability.held : [];
  const [first] = [...liveViolations(value), ...found, ...(refusal === undefined ? [] : [refusal])];
  const suggestions =
    first !== undefined && 'suggestions' in first ? (first.suggestions ?? []) : [];
  return (
    <CodeTextField
      label={t('rotate.text')}
      words={{
        help: t('edit.textHelp', { max: CODE_TEXT_MAX }),
        free: (text) => t('rotate.free', { text }),
        unknown: t('rotate.unknown'),
      }}
      isMarked
      value={value}
      // What was refused is not free, whatever was known before.
      availability={
        refusal !== undefined && availability.kind === 'free' ? { kind: 'idle' } : availability
      }
      error={first === undefined ? undefined : sentence(first)}
      conflict={
        suggestions.length > 0 && (
          <Group gap="xs">
            {suggestions.map((text) => (
              <Button
                key={text}
                variant="default"
                size="xs"
                onClick={() => {
                  onChange(text);
                }}
              >
                {t('common:suggestionUse', { text })}
              </Button>
            ))}
          </Group>
        )
      }
      onChange={onChange}
    />
  );
}

/** Asks what rotating the code would say about the text, or its legal form. */
function useRotationText(promoCodeId: string, typed: string) {
  const client = useApolloClient();
  const text = legalTextOf(typed);
  return useAvailability<readonly UserError[]>(
    text === null
      ? null
      : {
          text,
          about: text,
          ask: async () => {
            const { data } = await client.query({
              query: CheckRotation,
              variables: { promoCodeId, text },
              fetchPolicy: 'network-only',
            });
            if (data === undefined) throw new Error('checkRotation gave no answer');
            const { errors } = data.checkRotation;
            return errors.length > 0 ? errors : null;
          },
        },
  );
}
