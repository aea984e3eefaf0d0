import { skipToken, useQuery } from '@apollo/client/react';
import { parseTemplate } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { useSentence } from '../../../shared/lib/violations';
import {
  CodeText,
  ErrorPanel,
  Select,
  Text,
  TextInput,
  useDebouncedValue,
} from '../../../shared/ui';
import classes from '../settings.module.css';
import { PreviewCreatorsQuery, PreviewQuery } from './template-documents';
import own from './templates.module.css';

const TYPING_PAUSE_MS = 250;
const DISCOUNTS = { min: 1, max: 99_999 };

/** What a template gives for a creator at this moment, and of how many texts. */
export function TemplatePreview({ template }: { readonly template: string }) {
  const { t } = useTranslation(['settings', 'fields', 'common']);
  const [chosen, setChosen] = useState<Named | null>(null);
  const [discount, setDiscount] = useState('15');
  const { creators, setTyped } = useCreators();
  const creator = chosen ?? creators[0] ?? null;
  const options = creators.some(({ value }) => value === creator?.value)
    ? creators
    : [...(creator === null ? [] : [creator]), ...creators];
  return (
    <section className={own['preview']} aria-label={t('template.preview')}>
      <div className={classes['pair']}>
        <Select
          label={t('template.previewFor')}
          placeholder={t('common:personSearch')}
          searchable
          openOnFocus={false}
          allowDeselect={false}
          // The server has searched already, also in words that the label does not show.
          filter={({ options: all }) => all}
          nothingFoundMessage={t('source.creatorNone')}
          data={options}
          value={creator?.value ?? null}
          onChange={(id, option) => {
            if (id !== null && option !== null) setChosen({ value: id, label: option.label });
          }}
          onSearchChange={setTyped}
        />
        {template.includes('{DISCOUNT}') && (
          <TextInput
            label={t('fields:discount')}
            type="number"
            {...DISCOUNTS}
            value={discount}
            onChange={(event) => {
              setDiscount(event.currentTarget.value);
            }}
          />
        )}
      </div>
      {creator === null ? (
        <Text size="sm">{t('template.noCreator')}</Text>
      ) : (
        <Result creatorId={creator.value} template={template} discount={numberIn(discount)} />
      )}
    </section>
  );
}

/** What cannot be a discount says nothing. */
function numberIn(typed: string): number | null {
  const number = Number(typed);
  const { min, max } = DISCOUNTS;
  return Number.isInteger(number) && number >= min && number <= max ? number : null;
}

interface Named {
  readonly value: string;
  readonly label: string;
}

/** Creators by what is typed; the newest at first. */
function useCreators() {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const { data, previousData } = useQuery(PreviewCreatorsQuery, {
    variables: { search: search === '' ? null : search },
  });
  const creators: readonly Named[] = ((data ?? previousData)?.creators.nodes ?? []).map(
    ({ id, displayName }) => ({ value: id, label: displayName }),
  );
  return { creators, setTyped };
}

interface ResultProps {
  readonly creatorId: string;
  readonly template: string;
  readonly discount: number | null;
}

/** The texts, or why there are none. What cannot be read is told before the server is asked. */
function Result({ creatorId, template, discount }: ResultProps) {
  const { t } = useTranslation('settings');
  const { number } = useFormat();
  const sentence = useSentence();
  const [asked] = useDebouncedValue(template.trim(), TYPING_PAUSE_MS);
  const isReadable = parseTemplate(asked).ok;
  const { data, previousData, error, refetch } = useQuery(
    PreviewQuery,
    isReadable
      ? { variables: { creatorId, template: asked, discount }, fetchPolicy: 'network-only' }
      : skipToken,
  );
  if (error !== undefined) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  const [unreadable] = asked === '' ? [] : violationsOf(asked);
  const answer = isReadable ? (data ?? previousData)?.suggestPromoCodes : undefined;
  const refusal = unreadable ?? answer?.errors[0];
  const space = answer?.keySpace;
  return (
    <div role="status" className={own['result']}>
      {refusal !== undefined && <Text size="sm">{sentence(refusal)}</Text>}
      {refusal === undefined && space && (
        <>
          <ul className={own['texts']}>
            {answer.suggestions.map((text) => (
              <li key={text}>
                <CodeText text={text} copy={false} />
              </li>
            ))}
          </ul>
          <Text size="sm" c="dimmed">
            {t(space.isExact ? 'template.space' : 'template.spaceAbout', {
              size: number(space.size),
              free: number(space.free),
            })}
            {answer.isLengthened && ` ${t('template.lengthened')}`}
          </Text>
        </>
      )}
    </div>
  );
}

function violationsOf(template: string) {
  const read = parseTemplate(template);
  return read.ok ? [] : read.violations;
}
