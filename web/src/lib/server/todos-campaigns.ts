import { campaigns, notices } from '@qingshen/contract';
import { paths } from '../paths.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import type { Desk, Todo } from './todo.ts';

/** The newest lists are those one works on; older ones are found under 名单与通知. */
const newest = 6;

/** What an authority has to do about lists and notices: correct, publish, serve; what is past its day first. */
export const todosOfCampaigns = (desk: Desk, event: Asking): Promise<Todo | null>[] => {
  if (desk.organization.kind !== 'authority' || !desk.can.see_campaigns) return [];
  const lists = listsOf(event, desk.organization.id);
  const told = lists.then((rows) => unservedIn(event, desk.organization.id, rows));
  const waiting = lists.then((rows) => versionsIn(event, desk, rows));
  return [
    told.then((found) => noticesTodo(found, 'overdue')),
    told.then((found) => noticesTodo(found, 'unserved')),
    waiting.then((found) => (desk.can.keep_campaigns ? listTodo(found, 'rejected') : null)),
    waiting.then((found) => (desk.can.publish_list ? listTodo(found, 'accepted') : null)),
  ];
};

async function listsOf(event: Asking, id: string): Promise<campaigns.CampaignRow[]> {
  const answer = await call(event, campaigns.listCampaigns, {
    params: { organization: id },
    query: { limit: newest },
  });
  return answer.ok ? answer.reply.rows.filter(({ state }) => state !== 'closed') : [];
}

interface Found {
  overdue: number;
  unserved: number;
  href: string;
}

async function unservedIn(event: Asking, id: string, rows: campaigns.CampaignRow[]): Promise<Found[]> {
  const published = rows.filter(({ publishedVersion }) => publishedVersion !== null);
  return Promise.all(
    published.map(async (campaign) => {
      const answer = await call(event, notices.countNotices, {
        params: { organization: id, campaign: campaign.id },
      });
      const total = answer.ok ? answer.reply.total : null;
      return {
        overdue: total?.overdue ?? 0,
        unserved: total ? total.missing + total.prepared + total.sealed - total.overdue : 0,
        href: paths.notices(id, campaign.id),
      };
    }),
  );
}

function noticesTodo(found: readonly Found[], which: 'overdue' | 'unserved'): Todo | null {
  const some = found.filter((one) => one[which] > 0);
  const [first] = some;
  if (!first) return null;
  return {
    phrase: `tenancy.todo_notices_${which}`,
    count: `${some.reduce((sum, one) => sum + one[which], 0)}`,
    href: which === 'overdue' ? `${first.href}?overdue=true` : first.href,
  };
}

interface Waiting {
  accepted: number;
  rejected: number;
  href: string;
}

/** The newest version of each list that was read and is not published yet. */
async function versionsIn(
  event: Asking,
  { organization: { id } }: Desk,
  rows: campaigns.CampaignRow[],
): Promise<Waiting[]> {
  const found = await Promise.all(
    rows
      .filter(({ ours }) => ours)
      .map(async (campaign) => {
        const answer = await call(event, campaigns.listVersions, {
          params: { organization: id, campaign: campaign.id },
        });
        const version = answer.ok ? answer.reply.versions[0] : undefined;
        if (version?.state !== 'ready') return [];
        const { accepted, rejected } = version.counts;
        return [{ accepted, rejected, href: paths.listVersion(id, campaign.id, version.id) }];
      }),
  );
  return found.flat();
}

function listTodo(found: readonly Waiting[], which: 'accepted' | 'rejected'): Todo | null {
  const [first, ...more] = found.filter((one) => one[which] > 0);
  if (!first) return null;
  return which === 'rejected'
    ? {
        phrase: 'tenancy.todo_list_rejected',
        count: `${[first, ...more].reduce((sum, one) => sum + one.rejected, 0)}`,
        href: `${first.href}?standing=rejected`,
      }
    : { phrase: 'tenancy.todo_list_ready', count: `${1 + more.length}`, href: first.href };
}
