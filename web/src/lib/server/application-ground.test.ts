import { formFor } from '@qingshen/domain/applications';
import { expect, test } from 'vitest';
import { groundFields } from '../applications/ground.ts';
import { groundAfter, groundOf, groundTold } from './application-ground.ts';
import { changedValues } from './application-values.ts';
import { Entries } from './entries.ts';

const ground = { version: 3, seen: {}, was: { sales: '1', contact_name: '甲' }, aside: [] };
const posted = (fields: Record<string, string>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return Entries.of(new Request('http://localhost', { method: 'POST', body }));
};

test('a window goes on from what its own save has answered, and sends nothing twice', async () => {
  const after = groundAfter(ground, { sales: '2' }, 4);
  expect(after).toEqual({ version: 4, seen: {}, was: { sales: '2', contact_name: '甲' }, aside: [] });
  const entries = await posted({ ...groundFields(after), h_sales: '1', f_sales: '2' });
  expect(changedValues(entries, formFor('evaluation'), groundOf(entries))).toEqual({});
});

test('where somebody saved in between, only the boxes just written count as seen', () => {
  const after = groundAfter(ground, { sales: '2' }, 6);
  expect(after).toMatchObject({ version: 3, seen: { sales: 6 } });
});

test('a box that somebody else has changed waits for the button', async () => {
  const told = groundTold(ground, [{ field: 'sales', version: 5 }]);
  const fields = { ...groundFields(told), h_sales: '1', f_sales: '9' };
  const form = formFor('evaluation');
  const byItself = await posted({ ...fields, aside: told.aside.join(',') });
  expect(changedValues(byItself, form, groundOf(byItself))).toEqual({});
  const pressed = await posted(fields);
  expect(groundOf(pressed).seen).toEqual({ sales: 5 });
  expect(changedValues(pressed, form, groundOf(pressed))).toEqual({ sales: '9' });
});
