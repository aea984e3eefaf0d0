import { Popover, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { GLOSSARY, type GlossaryWord } from '../../i18n/glossary';
import { isComposing } from '../lib/composing';
import classes from './explain.module.css';

interface ExplanationProps {
  readonly word: GlossaryWord;
  readonly name: string;
  /** The button that opened it: pressed again, it closes it by itself. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/**
 * What a word means, beside it. The focus stays on the button; a status says the same to those who do not see it. Escape
 * and a press elsewhere close it, and nothing else.
 */
export function Explanation({ word, name, button, onClose }: ExplanationProps) {
  const { i18n } = useTranslation();
  const meaning = GLOSSARY[word][i18n.language === 'zh' ? 'zh' : 'en'];
  const [told, setTold] = useState('');
  useEffect(() => {
    // A status that is there already is read out when it changes, not when it comes.
    const later = setTimeout(() => {
      setTold(meaning);
    }, 50);
    return () => {
      clearTimeout(later);
    };
  }, [meaning]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isComposing(event)) return;
      // Keys of the page that listen later mean something else by it.
      event.stopPropagation();
      onClose();
    };
    const onPress = (event: PointerEvent) => {
      if (button.current?.contains(event.target as Node) !== true) onClose();
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPress, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPress, true);
    };
  });
  return (
    <>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      <Popover
        opened
        width={290}
        position="bottom"
        shadow="md"
        withArrow
        withRoles={false}
        trapFocus={false}
        returnFocus={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
      >
        <Popover.Target>
          <span className={classes['anchor']} aria-hidden />
        </Popover.Target>
        <Popover.Dropdown aria-hidden>
          <Text size="sm" fw={700}>
            {name}
          </Text>
          <Text size="sm">{meaning}</Text>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
