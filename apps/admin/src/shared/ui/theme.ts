import { createTheme, type CSSVariablesResolver } from '@mantine/core';

const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "DejaVu Sans", sans-serif';
const MONO =
  'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace';

const OPTIONS = { maxHeight: 240, overflowY: 'auto' } as const;

/** The look of the app; our own colours are in theme.css. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 8,
  defaultRadius: 8,
  fontFamily: FONT,
  fontFamilyMonospace: MONO,
  headings: { fontFamily: FONT, fontWeight: '700' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '18px' },
  colors: {
    dark: [
      '#d5d8dd',
      '#b8bcc4',
      '#9a9fa9',
      '#6b7079',
      '#43464d',
      '#34363c',
      '#2a2c31',
      '#1c1d21',
      '#17181b',
      '#101114',
    ],
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Long words on a narrow screen go on in a second line.
    Button: {
      defaultProps: { size: 'sm' },
      styles: {
        root: { height: 'auto', minHeight: 'var(--button-height)', maxWidth: '100%' },
        inner: { height: 'auto', minHeight: 'calc(var(--button-height) - 2px)' },
        label: { whiteSpace: 'normal', height: 'auto', paddingBlock: 4, lineHeight: 1.3 },
      },
    },
    Modal: {
      styles: {
        title: { fontWeight: 700, fontSize: 17 },
        // What has the focus is not under the title or the buttons, which stay in sight.
        content: { scrollPaddingBlock: '64px 76px' },
      },
    },
    // A header of a dialog is no banner of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
    // Its own child is not allowed in a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, withinPortal: false } },
    // The list itself scrolls: a scroll area inside of it would need a place in the tab order.
    // It opens inside of its landmark or dialog, not behind the page.
    Select: {
      defaultProps: { withScrollArea: false, comboboxProps: { withinPortal: false } },
      styles: { options: OPTIONS },
    },
    Skeleton: { defaultProps: { radius: 4 } },
  },
});

/** Contrast of at least 4.5 where Mantine's own greys and reds have less. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#565c69',
    '--mantine-color-placeholder': '#686e7a',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#2f4ac9',
    '--mantine-color-default-border': '#ced2da',
  },
  dark: {
    '--mantine-color-dimmed': '#a6abb5',
    '--mantine-color-placeholder': '#9a9fa9',
    '--mantine-color-error': '#ff9b93',
    '--mantine-color-anchor': '#a9b8ff',
    '--mantine-color-default-border': '#43464d',
  },
});
