import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startI18n } from '../../i18n';
import { DayField } from './day-field';

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  await startI18n('en');
});

describe('a day that is typed', () => {
  it('counts once it is a day, and says so when it is none', () => {
    const taken = vi.fn();
    render(
      <MantineProvider env="test">
        <DayField label="From" value="2026-12-01" onChange={taken} />
      </MantineProvider>,
    );
    const field = screen.getByRole('textbox', { name: 'From' });
    for (const wrong of ['2026-02-30', '1 Dec', '2026-12']) {
      fireEvent.change(field, { target: { value: wrong } });
      fireEvent.blur(field);
      screen.getByText(/This is no day/);
    }
    expect(taken).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: '2028-02-29' } });
    expect(taken).toHaveBeenLastCalledWith('2028-02-29');
    expect(screen.queryByText(/This is no day/)).toBeNull();
    fireEvent.change(field, { target: { value: '' } });
    expect(taken).toHaveBeenLastCalledWith(undefined);
  });
});
