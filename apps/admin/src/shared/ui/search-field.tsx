import { ActionIcon, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const TYPING_PAUSE_MS = 150;

interface SearchFieldProps {
  /** Its name for screen readers. */
  readonly label: string;
  readonly placeholder: string;
  /** What is searched for now, as it stands in the address. */
  readonly value: string;
  /** Called once typing pauses. */
  readonly onChange: (value: string) => void;
}

/** The search of a list; `/` leads to it. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  const { t } = useTranslation('common');
  const [text, setText] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });

  // The address may change by itself: Back, or "clear filters".
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);

  useEffect(() => {
    const trimmed = text.trim();
    if (trimmed === told.current) return;
    const timer = window.setTimeout(() => {
      told.current = trimmed;
      tell.current(trimmed);
    }, TYPING_PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [text]);

  return (
    <TextInput
      role="searchbox"
      aria-label={label}
      placeholder={placeholder}
      data-page-search
      maxLength={200}
      leftSection={<IconSearch size={17} aria-hidden />}
      rightSection={
        text !== '' && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('clearSearch')}
            onClick={() => {
              setText('');
            }}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )
      }
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
    />
  );
}
