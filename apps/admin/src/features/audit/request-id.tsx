import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../shared/ui';
import classes from './audit-table.module.css';

/** As much of an id as tells it from its neighbours. */
const SHOWN = 8;

/** The request that made a change: its beginning, and the whole of it to copy. */
export function RequestId({ id }: { readonly id: string | null }) {
  const { t } = useTranslation('audit');
  if (id === null) return <span className={classes['request']}>{t('noRequest')}</span>;
  return (
    <span className={classes['request']} translate="no" title={id}>
      {id.length > SHOWN + 1 ? `${id.slice(0, SHOWN)}…` : id}
      <CopyButton value={id} />
    </span>
  );
}
