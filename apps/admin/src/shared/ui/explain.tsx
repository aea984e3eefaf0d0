import { IconHelpCircle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GlossaryWord } from '../../i18n/glossary';
import classes from './explain.module.css';
import { lazyDialog } from './lazy-dialog';

// What places it on the screen and what it says are fetched when somebody asks.
const Explanation = lazyDialog(async () => (await import('./explanation')).Explanation);

/** What each word is called where it stands. */
const NAMES = {
  OPTIMIZE: 'fields:optimizeActive',
  MEDIA_SOURCE: 'fields:mediaSource',
  STANDS_FOR: 'fields:standsFor',
  CREDIT_POLICY: 'fields:creditPolicy',
  HALF_MADE: 'words:healthFlag.HALF_MADE',
} as const satisfies Readonly<Record<GlossaryWord, string>>;

interface ExplainProps {
  readonly word: GlossaryWord;
  /** Where it does not stand beside its word. */
  readonly isNamed?: boolean;
}

/**
 * A question mark behind a word that says what it means. It stands behind labels, not in them: there a press would be
 * the field's.
 */
export function Explain({ word, isNamed = false }: ExplainProps) {
  const { t } = useTranslation(['common', 'fields', 'words']);
  const name = t(NAMES[word]);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <span className={classes['root']}>
      <button
        ref={button}
        type="button"
        className={classes['button']}
        aria-label={t('explain', { name })}
        aria-expanded={isOpen}
        // The dialog around it does not close by the Escape that closes this.
        data-mantine-stop-propagation={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
        onBlur={() => {
          setOpen(false);
        }}
      >
        {isNamed && name}
        <IconHelpCircle size={16} aria-hidden />
      </button>
      {isOpen && (
        <Explanation
          word={word}
          name={name}
          button={button}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </span>
  );
}
