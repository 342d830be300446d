/**
 * A place is a mainland province, by the first two digits of its GB/T 2260 code. Every case table's key begins
 * with it, and ids shown to people carry it, so that each lookup can name its province.
 */
export const places = [
  '11',
  '12',
  '13',
  '14',
  '15',
  '21',
  '22',
  '23',
  '31',
  '32',
  '33',
  '34',
  '35',
  '36',
  '37',
  '41',
  '42',
  '43',
  '44',
  '45',
  '46',
  '50',
  '51',
  '52',
  '53',
  '54',
  '61',
  '62',
  '63',
  '64',
  '65',
] as const;

export type Place = (typeof places)[number];

export const isPlace = (text: string): text is Place => (places as readonly string[]).includes(text);
