import type { ReactNode } from 'react';
import { Button, NoticePanel, TextLink } from '../../shared/ui';

interface ConflictPanelProps {
  readonly title: ReactNode;
  /** The code that has the text. */
  readonly codeId: string | null;
  /** Texts that are free now. */
  readonly suggestions: readonly string[];
  readonly words: { readonly use: (text: string) => string; readonly open: string };
  /** Whether it was just refused; else it is only told. */
  readonly isRefusal?: boolean;
  readonly children: ReactNode;
  readonly onUse: (text: string) => void;
}

/** Who holds the text, and the ways out: a free text, or a look at that code. */
export function ConflictPanel(props: ConflictPanelProps) {
  const { title, codeId, suggestions, words, isRefusal = false, children, onUse } = props;
  return (
    <NoticePanel
      tone="red"
      title={title}
      role={isRefusal ? 'alert' : 'status'}
      actions={
        <>
          {suggestions.map((text, index) => (
            <Button
              key={text}
              variant={index === 0 ? 'filled' : 'default'}
              onClick={() => {
                onUse(text);
              }}
            >
              {words.use(text)}
            </Button>
          ))}
          {codeId !== null && (
            <TextLink to="/codes/$id" params={{ id: codeId }}>
              {words.open}
            </TextLink>
          )}
        </>
      }
    >
      {children}
    </NoticePanel>
  );
}
