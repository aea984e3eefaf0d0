import { ownActorOf, type ActorKind } from '@creator-codes/domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * What somebody is called who did something: people and tokens as they were called, work of our own in the reader's
 * language. `kind` is left out where only the name is kept.
 */
export function useActorName(): (name: string, kind?: ActorKind | null) => string {
  const { t } = useTranslation('words');
  return useCallback(
    (name, kind = null) => {
      const own = ownActorOf(name, kind);
      if (own === null) return name;
      return own.is === 'RULE'
        ? t('ownActor.RULE', { name: own.name })
        : t('ownActor.CONTRACT_END', { choice: t(`atEnd.${own.atEnd}`) });
    },
    [t],
  );
}
