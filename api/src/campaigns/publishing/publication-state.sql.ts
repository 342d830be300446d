import { q, statement } from '../../kernel/statement.ts';

/** Whose a version is while it is being published, and how it is given back. */

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '13', id: someId };

export interface AskedPublication {
  listedOn: string;
  rulesKnownAt: string;
  additionReason: string | null;
  removalReason: string | null;
  officer: string;
}

/** From here on nobody corrects it and nobody else publishes it, until this run is through or leaves it. */
export const beginPublication = statement(
  (a: { province: string; id: string; run: string; at: Date; asked: AskedPublication }) =>
    q
      .updateTable('list_versions')
      .set({
        state: 'publishing',
        run: a.run,
        heartbeat_at: a.at,
        rows_published: 0,
        publication: JSON.stringify(a.asked),
        publication_failure: null,
      })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('state', 'in', ['ready', 'publishing']),
  {
    ...someKey,
    run: someId,
    at: new Date(0),
    asked: {
      listedOn: '2025-07-27',
      rulesKnownAt: '2025-07-27T00:00:00.000Z',
      additionReason: null,
      removalReason: null,
      officer: '张三',
    },
  },
);

/** How far this run has come; nothing where it was stopped. */
export const tellPublication = statement(
  (a: { province: string; id: string; run: string; rows: number; at: Date }) =>
    q
      .updateTable('list_versions')
      .set({ rows_published: a.rows, heartbeat_at: a.at })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('state', '=', 'publishing')
      .where('run', '=', a.run)
      .returning('number'),
  { ...someKey, run: someId, rows: 1000, at: new Date(0) },
);

/** Ready again, as it was: stopped by an officer, refused, or lost. Of one run, where it is told. */
export const leavePublication = statement(
  (a: { province: string; id: string; run?: string; failure: object | null }) =>
    q
      .updateTable('list_versions')
      .set({
        state: 'ready',
        run: null,
        rows_published: 0,
        publication_failure: a.failure && JSON.stringify(a.failure),
      })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('state', '=', 'publishing')
      .$if(a.run !== undefined, (query) => query.where('run', '=', a.run ?? null)),
  { ...someKey, run: someId, failure: { code: 'engagement_open' } },
);

/** Publications of a campaign that nobody is working on any more. */
export const leaveSilentPublications = statement(
  (a: { province: string; campaignId: string; before: Date; failure: object }) =>
    q
      .updateTable('list_versions')
      .set({
        state: 'ready',
        run: null,
        rows_published: 0,
        publication_failure: JSON.stringify(a.failure),
      })
      .where('province', '=', a.province)
      .where('campaign_id', '=', a.campaignId)
      .where('state', '=', 'publishing')
      .where('heartbeat_at', '<', a.before),
  { province: '13', campaignId: someId, before: new Date(0), failure: { code: 'publication_interrupted' } },
);
