import { expect, it } from 'vitest';
import { findPatterns } from './find-patterns.ts';
import { listMatches } from './list-matches.fixture.ts';

it.each([
  ['en', 'come to 12 Sycamore Street', '12 Sycamore Street'],
  ['en', '4 Tern Close, Marlhaven', '4 Tern Close'],
  ['es', 'vivo en la calle Mayor 12', 'calle Mayor 12'],
  ['pt', 'rua das Flores, 12', 'rua das Flores, 12'],
  ['fr', "j'habite 12 bis rue des Lilas", '12 bis rue des Lilas'],
  ['fr', 'rue du Moulin 8', 'rue du Moulin 8'],
  ['de', 'komm in die Lindenstraße 12', 'Lindenstraße 12'],
  ['it', 'abito in via dei Gelsi 12', 'via dei Gelsi 12'],
  ['nl', 'Lindelaan 14 in Zwolle', 'Lindelaan 14'],
  ['pl', 'ul. Lipowa 12/4', 'ul. Lipowa 12/4'],
  ['tr', 'Çınar Sokak No: 12', 'Çınar Sokak No: 12'],
  ['ru', 'ул. Липовая, д. 12', 'ул. Липовая, д. 12'],
  ['uk', 'вул. Липова, 12', 'вул. Липова, 12'],
  ['ar', 'شارع النخيل ١٢', 'شارع النخيل ١٢'],
  ['hi', 'मकान नंबर 12', 'मकान नंबर 12'],
  ['id', 'Jalan Melati No. 12', 'Jalan Melati No. 12'],
  ['vi', 'số 12 đường Hoa Sữa', 'số 12 đường Hoa Sữa'],
  ['zh', '梧桐路12号', '梧桐路12号'],
  ['ja', 'みどり町3丁目5-2', 'みどり町3丁目5-2'],
  ['ko', '나무동 소나무로 12', '나무동 소나무로 12'],
  ['sw', 'mtaa wa Mwembe nyumba namba 12', 'mtaa wa Mwembe nyumba namba 12'],
  ['fil', 'Blk 9 Lot 14', 'Blk 9 Lot 14'],
  ['postcode', 'its SW1A 1AA', 'SW1A 1AA'],
  ['postcode', 'its k1a 0b1', 'k1a 0b1'],
])('%s: %s', (_, text, address) => {
  expect(listMatches('address', text)).toEqual([address]);
});

it.each([
  ['my address is Rose Cottage 3, Penbury. see you', 'Rose Cottage 3, Penbury'],
  ['我的地址是柳桥旁边7幢', '柳桥旁边7幢'],
  ['alamatku blok C7 cat ungu', 'blok C7 cat ungu'],
])('after "my address is": %s', (text, address) => {
  expect(listMatches('address', text)).toEqual([address]);
});

it.each([
  'i walked 5 miles down the road',
  '2 cars on main road',
  'u called him a freak 3 times',
  'the trading plaza at 5',
  'a loja da rua das Acácias fecha às 18',
  'its a 10 min drive',
  'in 10 years street art',
  'ci sentiamo via Zoom 5',
  'b4 2nd period',
  'm8 1st one',
  'my address is secret',
  'i live at 5 minutes from school',
  '집으로 3시에 와',
  'my 2nd street dance class',
])('not an address: %s', (text) => {
  expect(listMatches('address', text)).toEqual([]);
});

it('a phone number inside a long address is found separately', () => {
  const text = 'my address is Rose Cottage 3, call 07700 900123';
  const findings = findPatterns(text, { region: 'GB' });
  expect(findings.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
    ['address', 'Rose Cottage 3, call'],
    ['phone', '07700 900123'],
  ]);
});
