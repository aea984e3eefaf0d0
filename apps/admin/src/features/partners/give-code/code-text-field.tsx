import { parseCodeText } from '@creator-codes/domain';
import { IconCircleCheckFilled, IconClock } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { useSentence, type UserError } from '../../../shared/lib/violations';
import { Button, Loader, NoticePanel, TextInput, TextLink } from '../../../shared/ui';
import classes from './give-code.module.css';
import { useHolder } from './use-holder';

interface CodeTextFieldProps {
  readonly value: string;
  readonly error?: ReactNode;
  /** What the server said about the text when the code was to be made. */
  readonly conflict: UserError | null;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onChange: (text: string) => void;
}

/** The text of a code with its availability while typing; a text that is held names its owner. */
export function CodeTextField({ value, error, conflict, ref, onChange }: CodeTextFieldProps) {
  const { t } = useTranslation(['partners', 'common', 'fields']);
  const sentence = useSentence();
  const holder = useHolder(value);
  const parsed = parseCodeText(value);
  const wrong = parsed.ok
    ? undefined
    : parsed.violations.find(({ code }) => code === 'CODE_TEXT_CHARACTER' || code === 'TOO_LONG');
  // What it would be in legal characters is offered only where nobody holds it.
  const folded = !parsed.ok && holder.kind === 'free' ? holder.text : undefined;
  return (
    <div className={classes['field']}>
      <TextInput
        ref={ref}
        label={t('fields:text')}
        description={t('give.codeHelp')}
        withAsterisk
        size="md"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        translate="no"
        classNames={{ input: classes['code'] }}
        value={value}
        error={wrong === undefined ? error : sentence(wrong)}
        rightSection={holder.kind === 'checking' && <Loader size={16} aria-hidden />}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      {folded !== undefined && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              onChange(folded);
            }}
          >
            {t('common:suggestionUse', { text: folded })}
          </Button>
        </div>
      )}
      <div role="status" className={classes['status']} data-kind={holder.kind}>
        {holder.kind === 'free' && conflict === null && (
          <>
            <IconCircleCheckFilled size={18} aria-hidden />
            {t('give.free', { text: holder.text })}
          </>
        )}
        {holder.kind === 'unknown' && (
          <>
            <IconClock size={18} aria-hidden />
            {t('give.unknown')}
          </>
        )}
      </div>
      {conflict !== null ? (
        <Refused conflict={conflict} onUse={onChange} />
      ) : (
        holder.kind === 'held' && (
          <Held
            text={holder.text}
            owner={holder.owner}
            since={holder.since}
            codeId={holder.codeId}
          />
        )
      )}
    </div>
  );
}

interface HeldProps {
  readonly text: string;
  readonly owner: string;
  readonly since: string;
  readonly codeId: string;
}

/** Known while typing: somebody holds the text. */
function Held({ text, owner, since, codeId }: HeldProps) {
  const { t } = useTranslation('partners');
  const format = useFormat();
  return (
    <NoticePanel
      tone="red"
      role="status"
      title={t('give.held', { owner, text, date: format.date(since) })}
      actions={
        <TextLink to="/codes/$id" params={{ id: codeId }}>
          {t('give.openHeld')}
        </TextLink>
      }
    >
      <p>{t('give.bothClaim')}</p>
    </NoticePanel>
  );
}

interface RefusedProps {
  readonly conflict: UserError;
  readonly onUse: (text: string) => void;
}

/** The server's word: who holds the text, and texts that are free now. */
function Refused({ conflict, onUse }: RefusedProps) {
  const { t } = useTranslation(['partners', 'common']);
  const format = useFormat();
  const sentence = useSentence();
  const { owner, conflictingPromoCode: code, suggestions } = conflict;
  const name = owner?.__typename === 'Creator' ? owner.displayName : owner?.name;
  return (
    <NoticePanel
      tone="red"
      role="alert"
      title={sentence(conflict)}
      actions={
        <>
          {suggestions?.map((text, index) => (
            <Button
              key={text}
              variant={index === 0 ? 'filled' : 'default'}
              onClick={() => {
                onUse(text);
              }}
            >
              {t('common:suggestionUse', { text })}
            </Button>
          ))}
          {code !== null && (
            <TextLink to="/codes/$id" params={{ id: code.id }}>
              {t('give.openHeld')}
            </TextLink>
          )}
        </>
      }
    >
      <p>
        {code !== null && name !== undefined && (
          <>
            {t('give.held', {
              owner: name,
              text: code.text,
              date: format.date(code.createdAt),
            })}{' '}
          </>
        )}
        {t('give.bothClaim')}
      </p>
    </NoticePanel>
  );
}
