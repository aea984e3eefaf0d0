import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paramsOf, useSentence, type Objection } from '../../shared/lib/violations';
import { targetOfFilter, type CodesTarget } from './codes-target';

interface FollowedTarget {
  /** The codes, as many as the server last said. */
  readonly target: CodesTarget;
  /** Takes from a refusal how many codes there are by now; the list below is read anew then. */
  readonly follow: (objections: readonly Objection[]) => void;
  /** The sentence for an objection to the target or to anything else. */
  readonly say: (objection: Objection) => string;
}

/** The codes that a dialog is about: whoever confirms again means as many as the refusal said. */
export function useTarget(first: CodesTarget): FollowedTarget {
  const { t } = useTranslation('views');
  const client = useApolloClient();
  const sentence = useSentence();
  const [target, setTarget] = useState(first);
  return {
    target,
    follow: (objections) => {
      const next = recounted(target, objections);
      if (next === target) return;
      setTarget(next);
      void client.refetchQueries({ include: ['Codes', 'CodesCount'] });
    },
    say: (objection) => {
      const { max = '', count = '', open } = paramsOf(objection);
      if (objection.code !== 'TOO_MANY' || open !== undefined) return sentence(objection);
      return t('selection.tooMany', { max: Number(max), total: Number(count) });
    },
  };
}

/** The same target with as many codes as the server says it finds by now; as it was if it says nothing. */
export function recounted(target: CodesTarget, objections: readonly Objection[]): CodesTarget {
  const changed = objections.find(({ code }) => code === 'COUNT_CHANGED');
  return target.filter === undefined || changed === undefined
    ? target
    : targetOfFilter(target.filter, Number(paramsOf(changed)['count']));
}
