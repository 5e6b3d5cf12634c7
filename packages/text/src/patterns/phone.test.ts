import { expect, it } from 'vitest';
import { listMatches } from './list-matches.fixture.ts';

const listPhones = (text: string, region?: string): string[] =>
  listMatches('phone', text, region === undefined ? {} : { region });

it.each([
  ['call me +1 202 555 0143 ok?', '+1 202 555 0143', undefined],
  ['+44 7700 900123', '+44 7700 900123', 'US'],
  ['+447700900123', '+447700900123', undefined],
  ['my number is 07700 900123', '07700 900123', 'GB'],
  ['07700900123', '07700900123', 'GB'],
  ['its 07700 900 123 save it', '07700 900 123', 'GB'],
  ['(202) 555-0143', '(202) 555-0143', 'US'],
  ['2025550143', '2025550143', 'US'],
  ['my cell 555-0143 hmu', '555-0143', 'US'],
  ['its 1-202-555-0143', '1-202-555-0143', 'US'],
  ['text me 202-555-0143', '202-555-0143', 'GB'],
  ['numaram 07700 900123', '07700 900123', 'TR'],
  ['мой номер 07700 900123', '07700 900123', undefined],
  ['رقمي ٠٧٧٠٠ ٩٠٠١٢٣', '٠٧٧٠٠ ٩٠٠١٢٣', 'GB'],
  ['मेरा नंबर ०७७०० ९००१२३', '०७७०० ९००१२३', 'IN'],
  ['我的电话07700900123谢谢', '07700900123', 'CN'],
  ['０７７００ ９００１２３', '０７７００ ９００１２３', 'GB'],
  ['077\u200b00 900\u200b123', '077\u200b00 900\u200b123', 'GB'],
  ['+1 555 0142 text me', '+1 555 0142', 'US'],
])('a phone number: %s', (text, phone, region) => {
  expect(listPhones(text, region)).toEqual([phone]);
});

it.each([
  'we won 3-2',
  '21-19 21-17 21-15',
  'its $1,000,000',
  'costs 1.000.000 €',
  '10 000 000 views',
  'at 10:30-11:45',
  'on 12/05/2024',
  '24.11.2024',
  '2024-11-24 20:30',
  'from 2011-2012',
  'order 4471829301',
  'order number is 2025550143',
  'ticket #2025550143',
  'seed 2025550199',
  'x 1200 y 64 z -3400',
  '1200 64 -3400',
  '1200 64 3400',
  'version 10.2.14',
  'v1.20.4.5678901',
  '99999999 coins',
  '2025550143 robux',
  'call me at 5',
  'my phone number is five',
  'pi is 3.14159265358979',
  'cpf 000.000.000-00',
  'uid 812345678',
  '0123456789',
  '00000000',
  '100 200 300',
  '07 08 09 10 11',
  'I have 12 13 14 15 16 left',
])('not a phone number: %s', (text) => {
  for (const region of ['US', 'GB', 'DE', 'FR', 'BR', 'IN', undefined]) {
    expect(listPhones(text, region), region).toEqual([]);
  }
});

it('ignores a region that does not exist', () => {
  expect(listPhones('+1 202 555 0143', 'QQ')).toEqual(['+1 202 555 0143']);
});

it('digits as padding do not hide a number', () => {
  const text = `${'1 '.repeat(20_000)}, my number is 07700 900123`;
  expect(listPhones(text, 'GB')).toContain('07700 900123');
});
