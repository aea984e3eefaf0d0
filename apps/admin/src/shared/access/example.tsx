import { CopyButton, Text } from '../ui';
import classes from './tokens.module.css';

interface ExampleProps {
  readonly title: string;
  readonly text: string;
}

/** Something to be copied and run elsewhere. */
export function Example({ title, text }: ExampleProps) {
  return (
    <div>
      <div className={classes['exampleHead']}>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <CopyButton value={text} thing={title} />
      </div>
      <pre className={classes['example']} translate="no">
        {text}
      </pre>
    </div>
  );
}
