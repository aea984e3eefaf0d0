import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeTextField, liveViolations } from '../code-text/code-text-field';
import { ConflictPanel } from '../code-text/conflict-panel';
import { ownerName } from '../../shared/lib/owner';
import { useFormat } from '../../shared/lib/format';
import { useSentence, type UserError } from '../../shared/lib/violations';
import { restrictedObjection, useHolder, type HeldCode } from './use-holder';

interface GiveTextFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  /** What the server said about the text when the code was to be made. */
  readonly conflict: UserError | null;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onChange: (text: string) => void;
}

/** The text of a partner's code; a text that is held names its owner. */
export function GiveTextField({ value, error, conflict, ref, onChange }: GiveTextFieldProps) {
  const { t } = useTranslation('partners');
  const sentence = useSentence();
  const availability = useHolder(value);
  const [wrong] = liveViolations(value);
  const found = availability.kind === 'held' ? availability.held : null;
  const held = found?.code ?? null;
  const restricted = found?.restricted ?? null;
  const first = wrong ?? (restricted === null ? undefined : restrictedObjection(value, restricted));
  return (
    <CodeTextField
      ref={ref}
      words={{
        help: t('give.codeHelp'),
        free: (text) => t('give.free', { text }),
        unknown: t('give.unknown'),
      }}
      isMarked
      value={value}
      // What was refused is not free, whatever was known before.
      availability={
        conflict !== null && availability.kind === 'free' ? { kind: 'idle' } : availability
      }
      error={first === undefined ? error : sentence(first)}
      conflict={
        (conflict !== null || held !== null) && (
          <Conflict refusal={conflict} held={held} onUse={onChange} />
        )
      }
      onChange={onChange}
    />
  );
}

interface ConflictProps {
  readonly refusal: UserError | null;
  readonly held: HeldCode | null;
  readonly onUse: (text: string) => void;
}

/** Who holds the text, as known while typing; once it was refused, the server's word and texts that are free now. */
function Conflict({ refusal, held, onUse }: ConflictProps) {
  const { t } = useTranslation(['partners', 'common']);
  const format = useFormat();
  const sentence = useSentence();
  const code = refusal === null ? held : refusal.conflictingPromoCode;
  const owner = refusal === null ? held?.owner : refusal.owner;
  const name = owner ? ownerName(owner) : undefined;
  const since =
    code && name !== undefined && refusal?.code !== 'OVERLAP'
      ? t('give.held', { owner: name, text: code.text, date: format.date(code.createdAt) })
      : '';
  return (
    <ConflictPanel
      isRefusal={refusal !== null}
      title={refusal === null ? since : sentence(refusal)}
      codeId={code?.id ?? null}
      suggestions={refusal?.suggestions ?? []}
      words={{ use: (text) => t('common:suggestionUse', { text }), open: t('give.openHeld') }}
      onUse={onUse}
    >
      <p>
        {refusal !== null && since !== '' && `${since} `}
        {refusal?.code !== 'OVERLAP' && t('give.bothClaim')}
      </p>
    </ConflictPanel>
  );
}
