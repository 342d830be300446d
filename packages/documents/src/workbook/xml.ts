/**
 * The parts of a workbook are plain XML: elements, text, a handful of entities. This reads exactly that, piece by
 * piece, so that whoever listens can stop; a document type, in which entities could breed, is refused.
 */
export type Piece =
  | { readonly kind: 'open'; readonly name: string; readonly source: string; readonly closed: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function characterOf(code: number): string {
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (_, body: string) => {
    if (body.startsWith('#x') || body.startsWith('#X'))
      return characterOf(Number.parseInt(body.slice(2), 16));
    if (body.startsWith('#')) return characterOf(Number.parseInt(body.slice(1), 10));
    return entities[body] ?? '';
  });
}

/** Names may carry a prefix (x:row): what it stands for is the same in every workbook, so it is left off. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributePattern = /([\w.:-]+)\s*=\s*("([^"]*)"|'([^']*)')/g;

/** No tag we ask is longer than this; one that is was not written by a spreadsheet, and could take an age to read. */
const longestTag = 8_192;

export function attributesOf(source: string): ReadonlyMap<string, string> {
  if (source.length > longestTag) throw new Error('a tag is too long');
  const found = new Map<string, string>();
  for (const [, name = '', , double, single] of source.matchAll(attributePattern)) {
    found.set(name, decode(double ?? single ?? ''));
    found.set(localName(name), decode(double ?? single ?? ''));
  }
  return found;
}

function tagOf(source: string): Piece {
  if (source.startsWith('/')) return { kind: 'close', name: localName(source.slice(1).trim()) };
  const closed = source.endsWith('/');
  const name = /^[^\s/]+/.exec(source)?.[0] ?? '';
  return { kind: 'open', name: localName(name), source, closed };
}

/** Where a tag ends: a > inside an attribute's quotes does not end it. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const character = xml.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  throw new Error('a tag is not closed');
}

const skipTo = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new Error(`${mark} is missing`);
  return at + mark.length;
};

export function* pieces(xml: string): Generator<Piece> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const text = xml.slice(at, open < 0 ? xml.length : open);
    if (text !== '') yield { kind: 'text', text: decode(text) };
    if (open < 0) return;
    if (xml.startsWith('<![CDATA[', open)) {
      at = skipTo(xml, ']]>', open);
      yield { kind: 'text', text: xml.slice(open + 9, at - 3) };
    } else if (xml.startsWith('<!--', open)) at = skipTo(xml, '-->', open + 4);
    else if (xml.startsWith('<?', open)) at = skipTo(xml, '?>', open);
    else if (xml.startsWith('<!', open)) throw new Error('a document type is declared');
    else {
      const end = tagEnd(xml, open + 1);
      yield tagOf(xml.slice(open + 1, end));
      at = end + 1;
    }
  }
}
