export {
  ActionIcon,
  Box,
  Button,
  Checkbox,
  Drawer,
  Fieldset,
  Group,
  Kbd,
  Loader,
  Modal,
  NativeSelect,
  NumberInput,
  Popover,
  Radio,
  Select,
  SimpleGrid,
  Skeleton,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
  UnstyledButton,
  useComputedColorScheme,
  VisuallyHidden,
} from '@mantine/core';
export { useDebouncedValue, useDisclosure, useMediaQuery } from '@mantine/hooks';
export { ChangeList } from './change-list';
export { CodeText } from './code-text';
export { ConfirmDialog } from './confirm-dialog';
export { CopyButton } from './copy-button';
export { CreditPolicyField } from './credit-policy-field';
export { DataTable, type Column } from './data-table';
export { DefinitionList } from './definition-list';
export { DialogActions } from './dialog-actions';
export { DialogForm } from './dialog-form';
export { Explain } from './explain';
export { EmptyState } from './empty-state';
export { ErrorPanel } from './error-panel';
export { FormDialog } from './form-dialog';
export { FormErrorSummary } from './form-error-summary';
export { ErrorSummary } from './error-summary';
export { EndedBadge, MembershipBadge, StatusBadge, ToneBadge } from './badges';
export { LeaveGuard } from './leave-guard';
export { BackLink, ButtonLink, TextLink } from './links';
export { ModeField } from './mode-field';
export { NoticePanel } from './notice-panel';
export { PageHeader } from './page-header';
export { SectionCard } from './section-card';
export { SkeletonRows } from './skeleton-rows';
export { toastDone, toastWarned, toastFailed } from '../lib/toast';
export { TimeZoneSelect } from './time-zone-select';
export { ListToolbar } from './list-toolbar';
export { LoadMore } from './load-more';
export { SearchField } from './search-field';
export { TabLink, TabLinks } from './tab-links';
