import { useTranslation } from 'react-i18next';
import '../../i18n/late/own-work';
import { useActorName } from '../../shared/lib/use-actor-name';
import { TextLink } from '../../shared/ui';
import type { AuditRow } from './audit-query';
import classes from './audit-table.module.css';

/** Who it was, as what, and from where; the name leads to everything that they did. */
export function ActorCell({ row }: { readonly row: AuditRow }) {
  const { t } = useTranslation('audit');
  const nameOf = useActorName();
  const { actorKind, actorId, address } = row;
  const actor = nameOf(row.actor, actorKind);
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
