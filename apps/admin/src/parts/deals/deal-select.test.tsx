import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ComponentProps } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startI18n } from '../../i18n';
import { DealSelect } from './deal-select';

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe = () => undefined;
      readonly unobserve = () => undefined;
      readonly disconnect = () => undefined;
    },
  );
  await startI18n('en');
});

afterEach(cleanup);

const dealOf = (id: string, endAt: string | null = null) => ({
  ...{ id, name: `Deal ${id}`, startAt: null, endAt, syncDates: false },
});
const DEALS = [dealOf('on'), dealOf('over', '2020-01-01T00:00:00Z')];
const onChange = vi.fn();

function show(props: Partial<ComponentProps<typeof DealSelect>>) {
  render(
    <MantineProvider env="test">
      <DealSelect deals={DEALS} chosen={null} onChange={onChange} {...props} />
    </MantineProvider>,
  );
  const field = screen.getByRole('combobox', { name: 'Deal' });
  fireEvent.click(field);
  const offered = screen.queryAllByRole('option', { hidden: true }).map((each) => each.textContent);
  return { field: field as HTMLInputElement, offered };
}

describe('the deal of a code', () => {
  it('is one that is on', () => {
    const { field, offered } = show({});
    expect(field.placeholder).toBe('No deal');
    expect(offered).toEqual(['Deal on']);
    fireEvent.click(screen.getByRole('option', { hidden: true }));
    expect(onChange).toHaveBeenCalledWith('on');
  });

  it('stays one that is over, which is said, and can be taken away', () => {
    const { field, offered } = show({ chosen: { id: 'over', name: 'Deal over' } });
    expect(field.value).toBe('Deal over (has ended)');
    expect(offered).toEqual(['Deal on', 'Deal over (has ended)']);
    fireEvent.click(screen.getByRole('button', { hidden: true }));
    expect(onChange).toHaveBeenLastCalledWith(null);
  });

  it('has its name while the others load', () => {
    const { field } = show({ deals: [], chosen: { id: 'on', name: 'Deal on' } });
    expect(field.value).toBe('Deal on');
  });
});
