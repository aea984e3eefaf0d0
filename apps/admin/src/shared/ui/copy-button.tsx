import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toastDone, toastFailed } from '../lib/toast';

interface CopyButtonProps {
  /** What goes to the clipboard. */
  readonly value: string;
  /** What it is called in the label and in the toast; the value itself when left out. */
  readonly thing?: string;
  /** With words, as a full button; else an icon with a name. */
  readonly label?: string;
  readonly tabIndex?: number;
}

/** Copies a text; the icon changes and a toast says so. */
export function CopyButton({ value, thing = value, label, tabIndex }: CopyButtonProps) {
  const { t } = useTranslation('common');
  const [isCopied, setCopied] = useState(false);
  const timer = useRef<number>(undefined);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );

  const copy = async () => {
    if (!(await copyText(value))) {
      toastFailed(t('copyThing', { thing }), t('copyFailed'));
      return;
    }
    setCopied(true);
    toastDone(t('copiedThing', { thing }));
    timer.current = window.setTimeout(() => {
      setCopied(false);
    }, 2_000);
  };

  const icon = isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />;
  if (label !== undefined) {
    return (
      <Button variant="default" leftSection={icon} onClick={() => void copy()}>
        {isCopied ? t('copied') : label}
      </Button>
    );
  }
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={26}
      aria-label={t('copyThing', { thing })}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        void copy();
      }}
    >
      {icon}
    </ActionIcon>
  );
}

/** Copies by the clipboard API. @returns whether the browser allowed it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
