import { sql } from 'kysely';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** The round, held, and the consultancy that a whole credit code names in its province, if any is at work there. */
export const lockRoundAndFind = statement(
  (a: { province: string; id: string; creditCode: string }) =>
    q
      .selectFrom('engagements as e')
      .leftJoinLateral(
        sql<{ id: string; name: string }>`app.consultancy_by_code(e.province, ${a.creditCode})`.as('found'),
        (join) => join.onTrue(),
      )
      .select([
        'e.number',
        'e.version',
        'e.state',
        'e.consultancy_id as consultancyId',
        'e.consultancy_name as consultancyName',
        'found.id as foundId',
        'found.name as foundName',
      ])
      .where('e.province', '=', a.province)
      .where('e.id', '=', a.id)
      .forUpdate('e'),
  { province: '13', id: someId, creditCode: '911300000000000000' },
);

export interface Seating {
  province: string;
  engagementId: string;
  partyId: string;
  consultancyId: string;
  name: string;
  at: Date;
}

/**
 * One leaves, the other comes, the round says so: one statement under the round's lock. Who comes waits for who
 * leaves (the count), because only one may sit at a time.
 */
export const seatConsultancy = statement(
  (a: Seating) =>
    q
      .with('unseated', (db) =>
        db
          .updateTable('case_parties')
          .set({ until: a.at })
          .where('province', '=', a.province)
          .where('engagement_id', '=', a.engagementId)
          .where('capacity', '=', 'consultancy')
          .where('until', 'is', null)
          .returning('id'),
      )
      .with('named', (db) =>
        db
          .updateTable('engagements')
          .set({
            consultancy_id: a.consultancyId,
            consultancy_name: a.name,
            state: 'commissioned',
            audit_manner: 'commissioned',
            version: sql<number>`version + 1`,
          })
          .where('province', '=', a.province)
          .where('id', '=', a.engagementId)
          .returning('id'),
      )
      .insertInto('case_parties')
      .columns(['province', 'id', 'engagement_id', 'organization_id', 'name', 'capacity', 'since'])
      .expression((eb) =>
        eb
          .selectFrom(
            eb
              .selectFrom('unseated')
              .select(({ fn }) => fn.countAll<number>().as('left'))
              .as('gone'),
          )
          .select([
            sql<string>`${a.province}::char(2)`.as('province'),
            sql<string>`${a.partyId}::uuid`.as('id'),
            sql<string>`${a.engagementId}::uuid`.as('engagement_id'),
            sql<string>`${a.consultancyId}::uuid`.as('organization_id'),
            sql<string>`${a.name}::text`.as('name'),
            sql<'consultancy'>`'consultancy'`.as('capacity'),
            sql<Date>`${a.at}::timestamptz`.as('since'),
          ])
          .where('gone.left', '>=', 0),
      ),
  {
    province: '13',
    engagementId: someId,
    partyId: someId,
    consultancyId: someId,
    name: '某公司',
    at: new Date(0),
  },
);
