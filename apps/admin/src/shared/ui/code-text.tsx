import type { MatchType } from '@creator-codes/domain';
import { PatternBadge } from './badges';
import classes from './code-text.module.css';
import { CopyButton } from './copy-button';

interface CodeTextProps {
  readonly text: string;
  /** Said of a pattern; a text that is typed as it stands needs no word. */
  readonly matchType?: MatchType;
  readonly size?: 'md' | 'xl';
  /** False where a copy button stands beside it already. */
  readonly copy?: boolean;
}

/** A promo code in the code's own type, with its copy button. */
export function CodeText({ text, matchType, size = 'md', copy = true }: CodeTextProps) {
  return (
    <span className={classes['root']} data-size={size} translate="no">
      <span className={classes['text']}>{text}</span>
      {matchType === 'REGEX' && <PatternBadge />}
      {copy && <CopyButton value={text} />}
    </span>
  );
}
