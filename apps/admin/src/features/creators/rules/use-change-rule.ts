import { useTranslation } from 'react-i18next';
import type { VariablesOf } from '../../../shared/lib/graphql';
import { toastDone, toastFailed } from '../../../shared/lib/toast';
import { useAction } from '../../../shared/lib/use-action';
import { useSentence } from '../../../shared/lib/violations';
import { AFTER_RULE, UpdateRule, type RuleRow } from './rule-documents';

type Changes = Pick<VariablesOf<typeof UpdateRule>['input'], 'isEnabled' | 'position'>;

/** Turns a rule on or off, and moves it among the others; says by a toast what came of it. */
export function useChangeRule({ id, name, version, position }: RuleRow) {
  const { t } = useTranslation('applicationRules');
  const sentence = useSentence();
  const [update, isBusy] = useAction(UpdateRule, AFTER_RULE);
  const change = async (changes: Changes, done: string) => {
    const data = await update({ input: { applicationRuleId: id, version, ...changes } });
    if (data === null) return;
    const [refusal] = data.updateApplicationRule.errors;
    if (refusal === undefined) toastDone(done);
    else toastFailed(name, sentence(refusal));
  };
  return {
    isBusy,
    turn: (isEnabled: boolean) =>
      change({ isEnabled }, t(isEnabled ? 'turnedOn' : 'turnedOff', { name })),
    move: (by: -1 | 1) =>
      change({ position: position + by }, t('moved', { name, position: position + by })),
  };
}
