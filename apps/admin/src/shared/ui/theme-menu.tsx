import { ActionIcon, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MenuButton } from './menu-button';

const ICONS = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;
const SCHEMES: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

/** Light, dark, or as the system says. */
export function ThemeMenu() {
  const { t } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = ICONS[colorScheme];
  return (
    <MenuButton
      position="bottom-end"
      width={200}
      heading={t('theme.heading')}
      button={
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('theme.label', { current: t(`theme.${colorScheme}`) })}
        >
          <Current size={17} aria-hidden />
        </ActionIcon>
      }
      groups={[
        SCHEMES.map((scheme) => {
          const Icon = ICONS[scheme];
          return {
            key: scheme,
            label: t(`theme.${scheme}`),
            left: <Icon size={16} aria-hidden />,
            right: scheme === colorScheme ? <IconCheck size={16} aria-hidden /> : null,
            isCurrent: scheme === colorScheme,
            run: () => {
              setColorScheme(scheme);
            },
          };
        }),
      ]}
    />
  );
}
