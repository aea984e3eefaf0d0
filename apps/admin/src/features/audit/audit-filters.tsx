import { useTranslation } from 'react-i18next';
import '../../i18n/late/own-work';
import { ACTIONS, useActionWords } from '../../parts/history/use-action-words';
import { useActorName } from '../../shared/lib/use-actor-name';
import { useViewer } from '../../shared/lib/viewer';
import { Select } from '../../shared/ui';
import { DayField } from '../../shared/ui/day-field';
import type { AuditRow } from './audit-query';
import classes from './audit-table.module.css';
import type { AuditSearch } from './params';

interface AuditFiltersProps {
  readonly search: AuditSearch;
  /** What is shown now: whoever is found there can be chosen. */
  readonly rows: readonly AuditRow[];
  readonly onChange: (changes: AuditSearch) => void;
}

/** Who, what and when. */
export function AuditFilters({ search, rows, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const actionWord = useActionWords();
  const nameOf = useActorName();
  const { person } = useViewer().viewer;
  const { action, actor, actorName, from, to } = search;
  const known = action === undefined || ACTIONS.includes(action) ? ACTIONS : [action, ...ACTIONS];
  const actors = new Map([[person.id, t('me', { name: person.name })]]);
  for (const row of rows) {
    if (row.actorId !== null && !actors.has(row.actorId)) {
      actors.set(row.actorId, nameOf(row.actor, row.actorKind));
    }
  }
  if (actor !== undefined && !actors.has(actor)) actors.set(actor, actorName ?? actor);
  const day = (name: 'from' | 'to', value: string | undefined) => (
    <DayField
      label={t(name)}
      value={value}
      onChange={(chosen) => {
        onChange({ [name]: chosen });
      }}
    />
  );
  return (
    <div className={classes['filters']}>
      <Select
        label={t('who')}
        placeholder={t('anybody')}
        clearable
        searchable
        data={[...actors].map(([value, label]) => ({ value, label }))}
        value={actor ?? null}
        onChange={(value) => {
          const name = value === null ? undefined : actors.get(value);
          onChange({ actor: value ?? undefined, actorName: name });
        }}
      />
      <Select
        label={t('filter')}
        placeholder={t('all')}
        clearable
        searchable
        data={known.map((value) => ({ value, label: actionWord(value) }))}
        value={action ?? null}
        onChange={(value) => {
          onChange({ action: value ?? undefined });
        }}
      />
      {day('from', from)}
      {day('to', to)}
    </div>
  );
}
