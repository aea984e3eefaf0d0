import classes from './code-text.module.css';
import { CopyButton } from './copy-button';

interface CodeTextProps {
  readonly text: string;
  readonly size?: 'md' | 'xl';
  /** False where a copy button stands beside it already. */
  readonly copy?: boolean;
}

/** A promo code in the code's own type, with its copy button. */
export function CodeText({ text, size = 'md', copy = true }: CodeTextProps) {
  return (
    <span className={classes['root']} data-size={size} translate="no">
      <span className={classes['text']}>{text}</span>
      {copy && <CopyButton value={text} />}
    </span>
  );
}
