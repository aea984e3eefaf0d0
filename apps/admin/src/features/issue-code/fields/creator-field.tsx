import { skipToken, useQuery } from '@apollo/client/react';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  EmptyState,
  ErrorPanel,
  SkeletonRows,
  TextInput,
  useDebouncedValue,
  useDisclosure,
  VisuallyHidden,
} from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import type { ResultOf } from '../../../shared/lib/graphql';
import { whenReleased } from '../../../shared/lib/when-released';
import { CreatorQuery, CreatorSearchQuery, type CreatorCard } from '../api/documents';
import { fieldOfKind } from '../engine/draft';
import { focusPath } from '../engine/paths';
import { CreatorOption } from './creator-option';
import classes from './creator-field.module.css';
import type { FieldProps } from './field-props';
import { useChosenProgramId } from './use-chosen-program-id';
import { useWizardAccess } from '../wizard/wizard-context';
import { useFieldWords } from './use-field-words';

const CreateCreatorDialog = lazyDialog(
  async () => (await import('./create-creator-dialog')).CreateCreatorDialog,
);
const TYPING_PAUSE_MS = 200;

/** Who the code is for: search, pick, or create. */
export function CreatorField({ field, value, objections, onChange }: FieldProps<'creator'>) {
  const { t } = useTranslation(['issueCode', 'common']);
  const { errorOf } = useFieldWords();
  const { isWhole, procedure } = useWizardAccess();
  const textField = fieldOfKind(procedure, 'codeText');
  const [typed, setTyped] = useState('');
  const [isHere, setHere] = useState(false);
  const [search] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const [isCreating, creating] = useDisclosure(false);
  const programId = useChosenProgramId('CREATOR');
  const { data, previousData, error, loading, refetch } = useQuery(CreatorSearchQuery, {
    variables: { search: search === '' ? null : search },
  });
  const found = useDeferredValue(data ?? previousData);
  const creators = found === undefined ? [] : joinedFirst(found);
  const chosen = useChosen(value?.id ?? null, creators);
  const all = chosen === null || search !== '' ? creators : [chosen, ...creators];
  // Among other fields, whoever is chosen stands alone while nobody is choosing.
  const isSettledOn = isWhole && value !== null && !isHere;
  const shown = isSettledOn ? all.filter(({ id }) => id === value.id) : all;
  const message = errorOf(objections);
  const isSettled = !loading && typed.trim() === search;
  const choose = ({ id, displayName }: CreatorCard) => {
    onChange({ id, label: displayName });
  };
  const takeOnlyOne = () => {
    const [only, ...others] = creators;
    if (only === undefined || others.length > 0 || !isSettled) return;
    choose(only);
    if (isWhole && textField !== null) focusPath([textField.name]);
  };

  return (
    <div
      className={classes['field']}
      onFocus={() => {
        setHere(true);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        // What gets shorter moves what stands below it, where somebody may be pressing a button.
        whenReleased(() => {
          setHere(false);
          if (isWhole && value !== null) setTyped('');
        });
      }}
    >
      <TextInput
        label={t('creator.label')}
        placeholder={t('common:personSearch')}
        leftSection={<IconSearch size={17} aria-hidden />}
        value={typed}
        type="search"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          // Enter in a search field means "find", not "continue"; the only one found is meant.
          event.preventDefault();
          takeOnlyOne();
        }}
      />
      <VisuallyHidden role="status">
        {isSettled && found !== undefined && t('creator.found', { count: creators.length })}
      </VisuallyHidden>
      {error !== undefined && found === undefined && (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      )}
      {found === undefined && error === undefined && <SkeletonRows rows={5} height={64} />}
      {shown.length > 0 && (
        <div
          role="radiogroup"
          aria-label={t('creator.results')}
          aria-invalid={message !== undefined || undefined}
          aria-describedby={message === undefined ? undefined : `${field.name}-error`}
          className={classes['options']}
        >
          {shown.map((creator) => (
            <CreatorOption
              key={creator.id}
              name={field.name}
              creator={creator}
              programId={programId}
              isChosen={creator.id === value?.id}
              onChoose={() => {
                choose(creator);
              }}
            />
          ))}
        </div>
      )}
      {found?.creators.nodes.length === 0 && isSettled && (
        <EmptyState
          title={search === '' ? t('creator.none') : t('creator.empty', { search })}
          action={<CreateButton onClick={creating.open} />}
        >
          {search === '' ? undefined : t('creator.emptyHow')}
        </EmptyState>
      )}
      {message !== undefined && (
        <p id={`${field.name}-error`} className={classes['error']}>
          {message}
        </p>
      )}
      {shown.length > 0 && creators.length > 0 && (
        <div className={classes['more']}>
          <span>{found?.creators.pageInfo.hasNextPage && !isSettledOn && t('creator.more')}</span>
          <CreateButton onClick={creating.open} />
        </div>
      )}
      {isCreating && (
        <CreateCreatorDialog
          name={typed.trim()}
          onClose={creating.close}
          onCreated={(creator) => {
            setTyped('');
            onChange(creator);
          }}
        />
      )}
    </div>
  );
}

function CreateButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation('issueCode');
  return (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onClick}>
      {t('creator.create')}
    </Button>
  );
}

/** As many as one list has: those who can get a code before those who cannot yet. */
function joinedFirst({ joined, creators }: ResultOf<typeof CreatorSearchQuery>) {
  const known = new Set(joined.nodes.map(({ id }) => id));
  const others = creators.nodes.filter(({ id }) => !known.has(id));
  return [...joined.nodes, ...others].slice(
    0,
    Math.max(joined.nodes.length, creators.nodes.length),
  );
}

/** The chosen creator, where the list does not show them. */
function useChosen(id: string | null, listed: readonly CreatorCard[]): CreatorCard | null {
  const isListed = listed.some((creator) => creator.id === id);
  const { data } = useQuery(
    CreatorQuery,
    id === null || isListed ? skipToken : { variables: { id } },
  );
  if (id === null || isListed) return null;
  return data?.node?.__typename === 'Creator' ? data.node : null;
}
