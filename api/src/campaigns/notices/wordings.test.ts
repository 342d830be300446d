import { notices } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { turnTo } from '../../testing/clocks.ts';
import { asLogin, outcomeOf, type Persona } from '../../testing/database.ts';
import { pdf } from '../../testing/documents.ts';
import {
  type Campaign,
  inOffice,
  listed,
  noticeOf,
  publishedCampaign,
  seals,
  startBatch,
  work,
} from '../../testing/notices.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('notice_wordings');
let story: Story;
let campaign: Campaign;

beforeAll(async () => {
  story = await new Story(world).tell();
  await turnTo(story, '2025-07-28');
  campaign = await publishedCampaign(story, story.province);
});

const wording = (office: Member, id: string) =>
  office.does(notices.readNoticeWording, { params: { ...inOffice(office), wording: id } });
const save = (office: Member, body: object) => ({
  params: inOffice(office),
  body: { basedOn: 'shipped-1', title: '告知书', body: '', ...body },
});

describe('a wording', () => {
  test('is saved as a version of one’s own, with what was changed, and the province’s is in reach of all below', async () => {
    const shipped = await wording(story.city, 'shipped-1');
    expect(shipped.isShipped).toBe(true);
    const body = shipped.body.replace('七、联系方式', '七、联系我们');
    const saved = await story.province.does(
      notices.saveNoticeWording,
      save(story.province, { body, note: '改标题' }),
    );
    expect(saved.number).toBe(1);
    const read = await wording(story.county, saved.wordingId);
    expect(read).toMatchObject({ isOurs: false, note: '改标题', basedOn: 'shipped-1' });
    expect(read.changes?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '七、联系方式' },
      { kind: 'added', text: '七、联系我们' },
    ]);
    const next = { basedOn: saved.wordingId, title: '告知书', body };
    expect(await story.province.meets(notices.saveNoticeWording, save(story.province, next))).toBe(
      'notice_wording_unchanged',
    );
    const own = await story.city.does(
      notices.saveNoticeWording,
      save(story.city, { ...next, title: '通知书' }),
    );
    expect(own.number).toBe(1);
    for (const office of [story.directCity, story.henan]) {
      const params = { ...inOffice(office), wording: own.wordingId };
      expect(await office.meets(notices.readNoticeWording, { params })).toBe('not_found');
    }
    expect(await story.henan.meets(notices.saveNoticeWording, save(story.henan, next))).toBe(
      'notice_wording_unknown',
    );
  });

  test('that lacks what a notice must say is not saved, and every fault is named with its line', async () => {
    const reply = await story.city.call(
      notices.saveNoticeWording,
      save(story.city, { body: '一、{列入原因}\n{不知道}\n见{时限要求}表\n{审核目标' }),
    );
    const said = JSON.stringify(reply);
    for (const code of [
      'placeholder_unknown',
      'block_not_alone',
      'placeholder_unclosed',
      'placeholder_missing',
    ])
      expect(said).toContain(code);
    const nul = save(story.city, { body: '\u0000' });
    expect(await story.city.meets(notices.saveNoticeWording, nul)).toBe('invalid_input');
    const huge = save(story.city, { body: '字'.repeat(13_000) });
    expect(await story.city.meets(notices.saveNoticeWording, huge)).toBe('invalid_input');
  });

  test('is seen as a paper before it is served: with a sample, with a round, with markup as text', async () => {
    const round = await listed(world, campaign, { name: '#let x = *y* $z$ <a>' });
    const shipped = await wording(story.city, 'shipped-1');
    for (const body of [
      { wording: 'shipped-1' },
      { wording: 'shipped-1', engagement: round.engagement },
      { title: '#image("/etc/passwd")', body: `${shipped.body}\n#read("/etc/passwd") \\ \`` },
    ]) {
      const response = await story.city.raw({
        method: 'POST',
        url: `/api/o/${story.city.organizationId}/notice-wording-previews`,
        payload: body,
      });
      expect(response.statusCode).toBe(200);
      expect(response.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    }
    const foreign = await story.directCity.raw({
      method: 'GET',
      url: `/api/o/${story.directCity.organizationId}/notice-wordings/shipped-1/preview?engagement=${round.engagement}`,
    });
    expect(foreign.statusCode).toBe(404);
  });

  test('of a batch is the one it was begun with, whatever is saved later', async () => {
    const round = await listed(world, campaign);
    const { wordings } = await story.city.does(notices.listNoticeWordings, { params: inOffice(story.city) });
    const own = wordings.find(({ isOurs }) => isOurs);
    const { batchId } = await startBatch(story.city, campaign, {
      wording: own?.id,
      selection: 'chosen',
      engagements: [round.engagement],
    });
    await work(world, batchId);
    const notice = await noticeOf(story.city, round);
    expect(notice.wording).toMatchObject({ id: own?.id, isShipped: false, title: '通知书' });
  });
});

describe('another takes its place', () => {
  const reissue = (office: Member, notice: string, body: object) =>
    office.does(notices.reissueNotice, {
      params: { ...inOffice(office), notice },
      body: { version: 1, because: 'undelivered', reason: '邮件退回', ...body },
    } as never);

  test('what came back takes its service with it; a changed address does not; both are kept', async () => {
    const round = await listed(world, campaign, { enterprise: story.enterprise });
    const first = await startBatch(story.city, campaign, {
      selection: 'chosen',
      engagements: [round.engagement],
    });
    await work(world, first.batchId);
    const met = async () =>
      (
        await story.rows<{ met: string | null }>(
          "select met_on::text as met from deadlines where engagement_id = $1 and duty = 'serve_notice'",
          [round.uuid],
        )
      )[0]?.met;
    const serve = async () => {
      const notice = await noticeOf(story.county, round);
      const { version } = (await seals(story.county, notice.id, 'ecology', pdf(notice.id))).body;
      return story.county.does(notices.serveNotice, {
        params: { ...inOffice(story.county), notice: notice.id },
        body: { version, method: 'post', servedOn: '2025-07-28', servedBy: '邮政' },
      });
    };
    const one = await noticeOf(story.city, round);
    await expect(reissue(story.city, one.id, { version: one.version })).rejects.toThrow(/notice_not_served/);
    const { version } = await serve();
    expect(await met()).toBe('2025-07-28');
    const back = (await reissue(story.city, one.id, { version, address: '新区大道 1 号' })) as {
      batchId: string;
    };
    expect(await met()).toBeNull();
    await work(world, back.batchId);
    const two = await noticeOf(story.county, round);
    expect(two).toMatchObject({ address: '新区大道 1 号', state: 'prepared' });
    expect(two.number).toBe(`${one.number.slice(0, -1)}2`);
    const again = await serve();
    expect(await met()).toBe('2025-07-28');
    const moved = (await reissue(story.city, two.id, {
      version: again.version,
      because: 'address_changed',
      reason: '企业搬迁',
    })) as { batchId: string };
    expect(await met()).toBe('2025-07-28');
    await work(world, moved.batchId);
    const { notices: all } = await story.city.does(notices.listNoticesOfCase, {
      params: { ...inOffice(story.city), engagement: round.engagement },
    });
    expect(all.map(({ state }) => state)).toEqual(['prepared', 'superseded', 'superseded']);
    expect(all[2]?.superseded).toMatchObject({ because: 'undelivered', byNotice: two.id });
    // The enterprise reads the two that were sealed, and not the one that is not.
    const seen = await story.enterprise.does(notices.listNoticesOfCase, {
      params: { ...inOffice(story.enterprise), engagement: round.engagement },
    });
    expect(seen.notices.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    const [stands] = await story.rows<{ version: number }>('select version from notices where id = $1', [
      one.id.slice(3),
    ]);
    expect(
      await story.county.meets(notices.serveNotice, {
        params: { ...inOffice(story.county), notice: one.id },
        body: { version: stands?.version ?? 0, method: 'post', servedOn: '2025-07-28', servedBy: '邮政' },
      }),
    ).toBe('notice_superseded');
  });
});

describe('behind the wall', () => {
  const tables = [
    'notices',
    'notice_seals',
    'notice_services',
    'notice_batches',
    'notice_batch_items',
    'notice_wordings',
    'notice_claim_letters',
    'notice_reminders',
  ];
  const strangers: Persona[] = ['gate', 'account', 'expert', 'operator', 'public_reader', 'worker'];

  test.each(strangers)('%s reads no table of notices, and the worker begins nothing', async (persona) => {
    await asLogin(world, persona, async (client) => {
      for (const table of tables) expect(await outcomeOf(client, `select * from ${table}`)).toBe('42501');
      expect(await outcomeOf(client, "select app.begin_notices('13', '{}', '[]')")).toBe('42501');
    });
  });

  test.each(['authority', 'enterprise', 'consultancy'] as Persona[])(
    '%s who acts for nobody sees and changes nothing, and makes no paper',
    async (persona) => {
      await asLogin(world, persona, async (client) => {
        expect(await outcomeOf(client, 'select * from notices')).toBe(0);
        expect(['42501', 0]).toContain(await outcomeOf(client, "update notices set state = 'superseded'"));
        expect(await outcomeOf(client, 'insert into notices default values')).toBe('42501');
        expect(
          await outcomeOf(client, "select app.keep_notice('13', gen_random_uuid(), gen_random_uuid(), '{}')"),
        ).toBe('42501');
        expect(['42501', 'QS404']).toContain(
          await outcomeOf(client, "select app.begin_notices('13', '{}', '[{}]')"),
        );
      });
    },
  );

  test('the worker keeps no letter for a claimed enterprise, nor in a batch that asked for none', async () => {
    const round = await listed(world, campaign, { enterprise: story.enterprise });
    const { batchId } = await startBatch(story.city, campaign, {
      selection: 'chosen',
      engagements: [round.engagement],
      claimLetters: 'renewed',
    });
    await asLogin(world, 'worker', async (client) => {
      await client.query('select * from app.take_notice_batch($1)', [batchId.slice(3)]);
      const letter = {
        invitationId: crypto.randomUUID(),
        codeHash: '00'.repeat(32),
        expiresAt: '2027-01-01',
        storedAs: 'x',
        bytes: 1,
        sha256: '00'.repeat(32),
      };
      const { rows } = await client.query("select app.keep_claim_letter('13', $1, $2, $3) as outcome", [
        batchId.slice(3),
        story.enterprise.organizationId,
        JSON.stringify(letter),
      ]);
      expect(rows).toEqual([{ outcome: 'unfit' }]);
    });
  });
});
