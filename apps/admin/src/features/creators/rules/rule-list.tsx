import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { ActionIcon, Button, Group, Switch, ToneBadge } from '../../../shared/ui';
import type { RuleRow } from './rule-documents';
import classes from './rules.module.css';
import { useChangeRule } from './use-change-rule';
import { useRuleWords } from './use-rule-words';

/** Which dialog is open, about which rule. */
export interface OpenRule {
  readonly dialog: 'edit' | 'delete';
  readonly id: string;
}

interface RuleListProps {
  readonly rules: readonly RuleRow[];
  readonly onOpen: (open: OpenRule) => void;
}

/** The rules of a program as sentences, in the order in which they decide. */
export function RuleList({ rules, onOpen }: RuleListProps) {
  const { t } = useTranslation('applicationRules');
  const { sentence } = useRuleWords();
  const mayChange = useMay()('updateApplicationRule');
  return (
    <ol className={classes['rules']} aria-label={t('label')}>
      {rules.map((rule, index) => (
        <li key={rule.id} className={classes['rule']}>
          <span className={classes['place']} aria-hidden>
            {index + 1}
          </span>
          <div className={classes['about']}>
            <Group gap="xs">
              <strong>{rule.name}</strong>
              <ToneBadge tone={rule.isEnabled ? 'green' : 'grey'}>
                {t(rule.isEnabled ? 'on' : 'off')}
              </ToneBadge>
            </Group>
            <p>{sentence(rule)}</p>
            {rule.message !== null && (
              <p className={classes['tells']}>{t('tells', { message: rule.message })}</p>
            )}
          </div>
          {mayChange && (
            <RuleTools
              rule={rule}
              isFirst={index === 0}
              isLast={index === rules.length - 1}
              onOpen={onOpen}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

interface RuleToolsProps {
  readonly rule: RuleRow;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onOpen: RuleListProps['onOpen'];
}

function RuleTools({ rule, isFirst, isLast, onOpen }: RuleToolsProps) {
  const { t } = useTranslation(['applicationRules', 'common']);
  const { turn, move, isBusy } = useChangeRule(rule);
  const { id, name } = rule;
  return (
    <div className={classes['tools']}>
      <Switch
        aria-label={t('isOn', { name })}
        checked={rule.isEnabled}
        disabled={isBusy}
        onChange={(event) => void turn(event.currentTarget.checked)}
      />
      {([-1, 1] as const).map((by) => (
        <ActionIcon
          key={by}
          variant="default"
          size={30}
          aria-label={t(by < 0 ? 'moveUp' : 'moveDown', { name })}
          aria-disabled={by < 0 ? isFirst : isLast}
          onClick={() => {
            if (!isBusy && !(by < 0 ? isFirst : isLast)) void move(by);
          }}
        >
          {by < 0 ? <IconArrowUp size={16} aria-hidden /> : <IconArrowDown size={16} aria-hidden />}
        </ActionIcon>
      ))}
      {(['edit', 'delete'] as const).map((dialog) => (
        <Button
          key={dialog}
          variant="default"
          size="xs"
          aria-label={t(dialog, { name })}
          onClick={() => {
            onOpen({ dialog, id });
          }}
        >
          {t(dialog === 'edit' ? 'common:edit' : 'deleteConfirm')}
        </Button>
      ))}
    </div>
  );
}
