import type { InvitationChannel } from '@qingshen/domain/tenancy';
import type { Entries } from './entries.ts';
import type { Fault } from './refuse.ts';

/** The invited person's address, as the three ways of inviting need it. */
export function addressOf(entries: Entries): {
  channel: InvitationChannel;
  address?: string | undefined;
  inviteeName?: string | undefined;
} {
  const channel = (entries.text('channel') || 'mail') as InvitationChannel;
  return {
    channel,
    ...(channel === 'letter' ? {} : { address: entries.text('address') }),
    inviteeName: entries.maybe('inviteeName'),
  };
}

/** The field a person must still fill before asking the API. */
export function missingAddress(entries: Entries): Fault[] {
  const channel = entries.text('channel') || 'mail';
  const address = entries.text('address');
  if (channel === 'letter') return [];
  if (!address) return [['address', 'required']];
  if (channel === 'mail' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address)) return [['address', 'mail']];
  if (channel === 'mobile' && !/^1[3-9]\d{9}$/.test(address)) return [['address', 'mobile']];
  return [];
}
