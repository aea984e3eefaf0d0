import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { startI18n } from '../../i18n';
import { ViewerContext } from '../../shared/lib/viewer';
import { useEditForm } from './use-edit-form';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const OPENED = { name: 'Acme', zone: 'UTC' };
const FIELDS = ['name', 'zone'] as const;

function opened() {
  const hook = renderHook(
    ({ current }) => {
      const edit = useEditForm(current, FIELDS);
      for (const field of FIELDS) edit.form.register(field);
      return edit;
    },
    {
      initialProps: { current: OPENED },
      wrapper: ({ children }) => (
        <ViewerContext value={{ timeZone: 'UTC' } as never}>{children}</ViewerContext>
      ),
    },
  );
  const type = (name: 'name' | 'zone', text: string) => {
    act(() => {
      hook.result.current.form.setValue(name, text, { shouldDirty: true });
    });
  };
  const values = () => hook.result.current.form.getValues();
  return { ...hook, type, values };
}

it('sends what was typed, and follows others where nothing was', () => {
  const { result, rerender, type, values } = opened();
  type('name', 'Acme Outdoor');
  rerender({ current: { name: 'Acme', zone: 'Asia/Shanghai' } });
  expect(values()).toEqual({ name: 'Acme Outdoor', zone: 'Asia/Shanghai' });
  expect(result.current.changedByOthers).toEqual([]);
  expect(result.current.changes(values())).toEqual({ name: 'Acme Outdoor' });
});

it('names what others changed where something else was typed, and means it when it is saved', () => {
  const { result, rerender, type, values } = opened();
  type('name', 'Acme Outdoor');
  rerender({ current: { name: 'Acme & Co', zone: 'Asia/Shanghai' } });
  expect(result.current.changedByOthers).toEqual(['name']);
  expect(result.current.changes(values())).toEqual({ name: 'Acme Outdoor' });
  act(() => {
    result.current.takeCurrent();
  });
  expect(values()).toEqual({ name: 'Acme & Co', zone: 'Asia/Shanghai' });
  expect(result.current.changes(values())).toEqual({});
  expect(result.current.changedByOthers).toEqual([]);
});
