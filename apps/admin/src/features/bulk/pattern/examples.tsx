import { skipToken, useQuery } from '@apollo/client/react';
import { parseTemplate } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import type { NamedCreator } from '../../../shared/lib/bulk-draft';
import { useSentence } from '../../../shared/lib/violations';
import { CodeText, Text, useDebouncedValue } from '../../../shared/ui';
import { ExampleQuery } from '../plan-documents';
import classes from './pattern-step.module.css';

const TYPING_PAUSE_MS = 250;

interface ExamplesProps {
  readonly creators: readonly NamedCreator[];
  readonly template: string;
  readonly dealId: string | null;
  readonly discount: number | null;
}

/** What a template gives for the first creators at this moment. */
export function Examples({ creators, template, dealId, discount }: ExamplesProps) {
  const { t } = useTranslation('bulk');
  const sentence = useSentence();
  const [asked] = useDebouncedValue(template, TYPING_PAUSE_MS);
  if (asked === '' || creators.length === 0) return null;
  const read = parseTemplate(asked);
  if (!read.ok) {
    const [first] = read.violations;
    return (
      <Text size="sm" role="status">
        {first !== undefined && sentence(first)}
      </Text>
    );
  }
  return (
    <section aria-label={t('pattern.examples')}>
      <Text size="sm" c="dimmed">
        {t('pattern.examples')}
      </Text>
      <ul className={classes['examples']}>
        {creators.map((creator) => (
          <Example
            key={creator.id}
            creator={creator}
            about={{ template: asked, dealId, discount }}
          />
        ))}
      </ul>
    </section>
  );
}

interface ExampleProps {
  readonly creator: NamedCreator;
  readonly about: {
    readonly template: string;
    readonly dealId: string | null;
    readonly discount: number | null;
  };
}

function Example({ creator, about }: ExampleProps) {
  const sentence = useSentence();
  const isNamed = creator.id !== '';
  const { data, previousData } = useQuery(
    ExampleQuery,
    isNamed
      ? { variables: { creatorId: creator.id, ...about }, fetchPolicy: 'network-only' }
      : skipToken,
  );
  const answer = (data ?? previousData)?.suggestPromoCodes;
  const [text] = answer?.suggestions ?? [];
  const [refusal] = answer?.errors ?? [];
  return (
    <li>
      <span className={classes['who']}>{creator.name}</span>
      {text !== undefined && <CodeText text={text} copy={false} />}
      {text === undefined && refusal !== undefined && <Text size="sm">{sentence(refusal)}</Text>}
    </li>
  );
}
