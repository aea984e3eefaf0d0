import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { Button, Select, Text, useDebouncedValue } from '../../../shared/ui';
import { asksFor, choicesIn, labelOf, sameName, type Choice, type ChoiceGroup } from './choices';
import { ChoicesQuery, type UnknownId } from './documents';
import classes from './unknown-ids.module.css';
import { useUnknownIdWords } from './words';

const GROUPS: readonly ChoiceGroup[] = ['programs', 'deals', 'creators', 'partners', 'sources'];

interface TargetSelectProps {
  readonly unknown: UnknownId;
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice | null) => void;
}

/** What an id names, found by typing; a guess is shown beside it and chosen by nobody but the person. */
export function TargetSelect({ unknown, chosen, onChoose }: TargetSelectProps) {
  const words = useUnknownIdWords();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [search] = useDebouncedValue(typed.trim(), 200);
  const asked = chosen !== null && search === labelOf(chosen) ? '' : search;
  const { kind, system, name } = unknown;
  const guessing = useQuery(ChoicesQuery, {
    variables: { ...asksFor(kind), search: name },
    skip: name === null,
    fetchPolicy: 'cache-first',
  });
  const { data, previousData } = useQuery(ChoicesQuery, {
    variables: { ...asksFor(kind), search: asked === '' ? null : asked },
    skip: !isOpen,
  });
  const guess = sameName(Object.values(choicesIn(guessing.data)).flat(), name);
  const found = choicesIn(data ?? previousData);
  const all = [...Object.values(found).flat(), ...(chosen === null ? [] : [chosen])];
  const matching = (choice: Choice) =>
    kind !== 'PROGRAM' || choice.name.toLowerCase().includes(asked.toLowerCase());
  const groups = GROUPS.map((group) => ({
    group: words.groups[group],
    items: found[group].filter(matching).map((each) => ({ value: each.id, label: labelOf(each) })),
  })).filter(({ items }) => items.length > 0);
  // Whose an id is may be of several kinds: each says which it is, even alone.
  const areNamed = kind === 'OWNER' || groups.length > 1;
  const isListed = groups.some(({ items }) => items.some(({ value }) => value === chosen?.id));
  const alone = chosen === null || isListed ? [] : [{ value: chosen.id, label: labelOf(chosen) }];
  const before = chosen?.externalIds.filter((each) => each.system === system) ?? [];
  return (
    <div className={classes['choice']}>
      <Select
        ref={field}
        aria-label={words.whatIs(unknown)}
        placeholder={words.search}
        nothingFoundMessage={words.nothing}
        searchable
        clearable
        openOnFocus={false}
        // The server has searched already, also in words that the label does not show.
        filter={({ options }) => options}
        data={areNamed ? [...alone, ...groups] : [...alone, ...(groups[0]?.items ?? [])]}
        value={chosen?.id ?? null}
        onDropdownOpen={() => {
          setIsOpen(true);
        }}
        onSearchChange={setTyped}
        onChange={(id) => {
          onChoose(all.find((each) => each.id === id) ?? null);
        }}
      />
      {chosen === null && guess !== null && (
        <Button
          size="compact-sm"
          variant="default"
          className={classes['guess'] ?? ''}
          onClick={() => {
            onChoose(guess);
            // The button is gone then.
            field.current?.focus();
          }}
        >
          {words.guess(guess.name)}
        </Button>
      )}
      {before.length > 0 && (
        <Text size="sm" c="dimmed">
          {words.keeps(before.map(({ id }) => id).join(', '), system)}
        </Text>
      )}
    </div>
  );
}
