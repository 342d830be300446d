import { campaigns } from '@qingshen/contract';
import { type ListColumnKey, listColumns } from '@qingshen/domain/campaigns';
import { beijingDate } from '@qingshen/domain/time';
import { error, fail } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { columnKeys, faultShown } from '$lib/server/list-rows.ts';
import { type Fault, missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { can, campaign } = await event.parent();
  if (!can.publish_list || !campaign.ours) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  return { today: beijingDate(new Date()) };
};

const required = listColumns
  .filter((column) => column.required)
  .map(({ key }): Fault => [`cell_${key}`, 'required']);

/** One plant at a time: what is wrong with it stands at its fields. */
export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [...required, ['reason', 'required'], ['listedOn', 'required']]);
    if (faults.length) return refuseFields(event, 'add', entries, faults);
    const cells: Partial<Record<ListColumnKey, string>> = Object.fromEntries(
      columnKeys
        .filter((key) => entries.text(`cell_${key}`))
        .map((key) => [key, entries.text(`cell_${key}`)]),
    );
    const { organization, campaign } = event.params;
    const answer = await call(event, campaigns.addListings, {
      params: { organization, campaign },
      body: {
        version: entries.version(),
        reason: entries.text('reason'),
        listedOn: entries.text('listedOn'),
        rows: [
          {
            cells,
            overrideReason: entries.maybe('overrideReason') ?? null,
            confirmed: entries.text('confirmed') === 'yes',
          },
        ],
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) {
      const { status, data } = refuse(event, 'add', answer.problem, entries, {
        date_in_future: 'listedOn',
        date_before_the_law: 'listedOn',
        day_before_listing: 'listedOn',
      });
      const [row] = (answer.problem.facts.rows ?? []) as campaigns.RefusedRow[];
      const rowFaults = (row?.faults ?? []).map((fault) => faultShown(event.locals.locale, fault));
      for (const { column, why } of rowFaults) if (column) data.refused.fields[`cell_${column}`] = why;
      const whole = rowFaults.filter(({ column }) => column === null).map(({ why }) => why);
      if (answer.problem.code === 'list_rows_unconfirmed')
        data.refused.fields.confirmed = rowFaults.map(({ why }) => why).join('');
      return fail(status, {
        refused: { ...data.refused, text: [data.refused.text, ...whole].join('') },
      });
    }
    return done(event, paths.listings(organization, campaign), 'lists.added_done', {
      name: entries.text('cell_name'),
      number: answer.reply.number,
    });
  },
};
