import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shared/ui';
import type { AuditRow } from './audit-query';
import classes from './audit-table.module.css';

/** Who it was, as what, and from where; the name leads to everything that they did. */
export function ActorCell({ row }: { readonly row: AuditRow }) {
  const { t } = useTranslation('audit');
  const { actor, actorKind, actorId, address } = row;
  return (
    <>
      {actorId === null ? (
        <span>{actor}</span>
      ) : (
        <TextLink
          to="/audit"
          search={{ actor: actorId, actorName: actor }}
          underline="hover"
          aria-label={t('only', { name: actor })}
        >
          {actor}
        </TextLink>
      )}
      {actorKind !== null && actorKind !== 'PERSON' && (
        <span className={classes['subject']}>{t(`kind.${actorKind}`)}</span>
      )}
      {address !== null && (
        <span className={classes['request']} translate="no">
          {address}
        </span>
      )}
    </>
  );
}
