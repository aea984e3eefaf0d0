import { useQuery } from '@apollo/client/react';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { graphql } from '../../../shared/lib/graphql';
import type { CodesSearch } from '../search';
import classes from './filter-bar.module.css';
import { useOwnerName } from './owner-name';

const ProgramNameQuery = graphql(`
  query CodesFilterProgram($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Program {
        name
      }
    }
  }
`);

interface FilterChipsProps {
  readonly search: CodesSearch;
  readonly onRemove: (changes: CodesSearch) => void;
}

/** What narrows the list beside search and status, each removable. */
export function FilterChips({ search, onRemove }: FilterChipsProps) {
  const { t } = useTranslation(['codes', 'common']);
  const { date } = useFormat();
  const owner = useOwnerName(search.owner);
  const { data } = useQuery(ProgramNameQuery, {
    variables: { id: search.program ?? '' },
    skip: search.program === undefined,
    fetchPolicy: 'cache-first',
  });
  const program = data?.node?.__typename === 'Program' ? data.node.name : null;

  const day = (value: string | undefined) =>
    value === undefined ? undefined : date(`${value}T00:00:00Z`, 'UTC');
  const values: Partial<Record<keyof CodesSearch, string>> = {
    owner: search.owner === undefined ? undefined : (owner ?? '…'),
    program: search.program === undefined ? undefined : (program ?? '…'),
    complete:
      search.complete === undefined
        ? undefined
        : t(search.complete ? 'filter.completeOnly' : 'filter.halfMadeOnly'),
    createdFrom: day(search.createdFrom),
    createdTo: day(search.createdTo),
    endsBefore: day(search.endsBefore),
  };
  const chips = CHIPS.filter((name) => values[name] !== undefined);
  if (chips.length === 0) return null;
  return (
    <ul className={classes['chips']}>
      {chips.map((name) => (
        <li key={name} className={classes['chip']}>
          {t('filter.chip', { name: t(`filter.${name}`), value: values[name] })}
          <button
            type="button"
            className={classes['remove']}
            aria-label={t('filter.remove', { name: t(`filter.${name}`) })}
            onClick={() => {
              onRemove({ [name]: undefined });
            }}
          >
            <IconX size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

const CHIPS = ['owner', 'program', 'complete', 'createdFrom', 'createdTo', 'endsBefore'] as const;
