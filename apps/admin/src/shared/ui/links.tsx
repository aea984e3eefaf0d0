import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Html = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'color' | 'style'> & {
  ref?: Ref<HTMLAnchorElement>;
};

/** A link within a text, to a page of the app: `<TextLink to="/codes">`. */
export const TextLink = createLink((props: AnchorProps & Html) => <Anchor {...props} />);

/** A button that leads to a page of the app. */
export const ButtonLink = createLink((props: ButtonProps & Html) => (
  <Button component="a" {...props} />
));

/** The way back to a list, above the title of a page. */
export const BackLink = createLink((props: AnchorProps & Html) => (
  <Anchor
    size="sm"
    display="inline-flex"
    mb={4}
    style={{ alignItems: 'center', gap: 6 }}
    {...props}
  />
));
