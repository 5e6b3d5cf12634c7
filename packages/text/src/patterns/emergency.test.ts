import { expect, it } from 'vitest';
import { isEmergencyCall } from './emergency.ts';

it.each([
  'there is smoke coming out of 5 Meadow Lane, call 999!!',
  'somebody call an ambulance to 12 Sycamore Street',
  'ruft die feuerwehr, lindenstraße 12 brennt',
  'appelez les pompiers, 8 rue du moulin',
  'llama al 112, hay fuego en la calle mayor 12',
  'вызовите скорую, улица липовая 12',
  'çınar sokak 12 yanıyor, 112yi değil itfaiyeyi arayın',
  'みどり町3丁目5-2で火事、救急車呼んで',
  '나무동 소나무로 12 불났어 119에 신고해줘',
  '梧桐路12号着火了,快打119',
  'piga simu zimamoto, nyumba namba 12 inaungua',
])('an emergency may say where it is: %s', (text) => {
  expect(isEmergencyCall(text)).toBe(true);
});

it.each([
  'i live at 12 Sycamore Street, come over',
  'call me on 07700 900123',
  'my dad drives an ambulance',
  'ich wohne in der lindenstraße 112',
  'room 110 is upstairs',
  'we met during the fair at lindenstraße 112',
])('%s is no emergency', (text) => {
  expect(isEmergencyCall(text)).toBe(false);
});
