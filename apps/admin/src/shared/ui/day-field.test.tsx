import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
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

afterEach(cleanup);

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

  it('holds the form back while it is none, and says so at once', () => {
    const sent = vi.fn((event: Event) => {
      event.preventDefault();
    });
    render(
      <MantineProvider env="test">
        <form onSubmit={({ nativeEvent }) => sent(nativeEvent)}>
          <DayField label="From" value={undefined} onChange={vi.fn()} />
          <button type="submit">Apply</button>
        </form>
      </MantineProvider>,
    );
    const field = screen.getByRole('textbox', { name: 'From' });
    const apply = screen.getByRole('button', { name: 'Apply' });
    fireEvent.change(field, { target: { value: '31.12.2026' } });
    fireEvent.click(apply);
    expect(sent).not.toHaveBeenCalled();
    screen.getByText(/This is no day/);
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: '2026-12-31' } });
    fireEvent.click(apply);
    expect(sent).toHaveBeenCalledTimes(1);
  });
});
