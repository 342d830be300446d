import type { Refusal } from '../../refusal.ts';
import { oneLine } from '../../writing.ts';

/** An address that anybody in the country can open: of the open web, and not of one's own building. */

type LinkFault = 'characters' | 'scheme' | 'malformed' | 'credentials' | 'host' | 'port';

/** Ports that no browser opens (Fetch Standard, port blocking): whoever names one sends readers nowhere. */
const blocked = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** IANA special-purpose registry: addresses that no one outside reaches, or that nobody has. First number, bits. */
const reserved: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

const numberOf = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const isReserved = (address: string): boolean =>
  reserved.some(([network, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(numberOf(address) / size) === Math.floor(numberOf(network) / size);
  });

/** Global unicast is 2000::/3; inside it, the parts set aside: Teredo and the like, 6to4, documentation. */
function isGlobal(inBrackets: string): boolean {
  const [first = '', second = ''] = inBrackets.slice(1, -1).split(':');
  const [one, two] = [Number.parseInt(first, 16), Number.parseInt(second || '0', 16)];
  if (!(one >= 0x2000 && one <= 0x3fff)) return false;
  if (one === 0x2002) return false;
  if (one === 0x2001) return two > 0x01ff && two !== 0x0db8;
  return !(one === 0x3fff && two <= 0x0fff);
}

/** Names that stand in no public register, or only for examples (RFC 2606, 6761, 6762, 7686, 8375, and common use). */
const notPublic =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|arpa|test|example|invalid|onion|alt)$/;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const topLabel = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

function isPublicName(name: string): boolean {
  const labels = name.split('.');
  return (
    labels.length > 1 &&
    name.length <= 253 &&
    labels.every((one) => label.test(one)) &&
    topLabel.test(labels.at(-1) ?? '') &&
    !notPublic.test(name)
  );
}

function isPublicHost(host: string): boolean {
  if (host.startsWith('[')) return isGlobal(host);
  if (/^\d+(?:\.\d+){3}$/.test(host)) return !isReserved(host);
  return isPublicName(host.replace(/\.$/, ''));
}

function faultIn(link: string): LinkFault | null {
  // Whatever a browser would quietly drop from an address makes two readers see two addresses.
  if (/[\s\\]/u.test(link) || !oneLine.test(link)) return 'characters';
  if (!/^https?:\/\/[^/?#]/i.test(link)) return 'scheme';
  const parsed = URL.canParse(link) ? new URL(link) : null;
  if (!parsed) return 'malformed';
  if (parsed.username !== '' || parsed.password !== '') return 'credentials';
  if (!isPublicHost(parsed.hostname)) return 'host';
  return parsed.port !== '' && blocked.has(Number(parsed.port)) ? 'port' : null;
}

export function whyNotLink(link: string): Refusal | null {
  const why = faultIn(link);
  return why && { code: 'link_unfit', facts: { field: 'link', why } };
}

/** The same page under two ways of writing its address is one page. */
export const sameLink = (one: string, other: string): boolean =>
  one === other || (URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href);
