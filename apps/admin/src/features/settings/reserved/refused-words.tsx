import { useEffect, useRef } from 'react';
import { useReleasing } from '../../../parts/releasing';
import { useFormat } from '../../../shared/lib/format';
import { ownerName } from '../../../shared/lib/owner';
import { paramsOf, useSentence } from '../../../shared/lib/violations';
import { Checkbox, NoticePanel, Text } from '../../../shared/ui';
import classes from '../settings.module.css';
import type { ReserveError, ReserveOutcome } from './reserved-documents';
import { useReservedWords } from './use-reserved-words';

interface RefusedWordsProps {
  readonly outcomes: readonly ReserveOutcome[];
  /** Whether whole words are reserved: a prefix takes nothing from anybody. */
  readonly areWords: boolean;
  /** Words that are to be taken from whoever holds them. */
  readonly released: readonly string[];
  readonly onRelease: (text: string, isReleased: boolean) => void;
}

/** What was not reserved, each with the reason; what an ended code holds can be released in the same step. */
export function RefusedWords({ outcomes, areWords, released, onRelease }: RefusedWordsProps) {
  const words = useReservedWords();
  const sentence = useSentence();
  const refused = outcomes.filter(({ errors }) => errors.length > 0);
  const sum = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcomes.length > 0) sum.current?.focus();
  }, [outcomes]);
  if (refused.length === 0) return null;
  return (
    <div ref={sum} tabIndex={-1}>
      <NoticePanel
        tone="yellow"
        role="alert"
        title={words.some(outcomes.length - refused.length, refused.length)}
      >
        <ul>
          {refused.map(({ text, errors: [error] }) => (
            <li key={text}>
              <strong translate="no">{text}</strong>{' '}
              {error?.code === 'TEXT_RESTRICTED' ? words.already : error && sentence(error)}
              {error !== undefined && areWords && (
                <ReleaseOffer
                  error={error}
                  isChosen={released.includes(text)}
                  onChoose={(isChosen) => {
                    onRelease(text, isChosen);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      </NoticePanel>
    </div>
  );
}

interface ReleaseOfferProps {
  readonly error: ReserveError;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** Takes a word from the ended code that holds it; before its quarantine is over it says who may. */
function ReleaseOffer({ error, isChosen, onChoose }: ReleaseOfferProps) {
  const words = useReservedWords();
  const format = useFormat();
  const sentence = useSentence();
  const releasingOf = useReleasing();
  const { conflictingPromoCode: code, owner } = error;
  if (code === null || owner === null) return null;
  const releasing = releasingOf(code);
  if (releasing === null) return null;
  const { may, quarantine } = releasing;
  if (!may) {
    return quarantine === null ? null : (
      <Text size="sm" className={classes['offer']}>
        {sentence(quarantine)}
      </Text>
    );
  }
  const { endAt, expiredAt } = code;
  const isOwnEnd =
    endAt !== null && (expiredAt === null || Date.parse(endAt) < Date.parse(expiredAt));
  const ended = isOwnEnd ? format.endDate(endAt) : expiredAt === null ? '' : format.date(expiredAt);
  const until = quarantine === null ? undefined : paramsOf(quarantine).until;
  return (
    <Checkbox
      className={classes['offer']}
      classNames={{ description: classes['offerHelp'] }}
      label={words.release(ownerName(owner), ended)}
      description={
        until === undefined ? words.releaseHelp : words.releaseEarly(format.dateTime(Number(until)))
      }
      checked={isChosen}
      onChange={(event) => {
        onChoose(event.currentTarget.checked);
      }}
    />
  );
}
