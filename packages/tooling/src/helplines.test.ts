import { expect, it } from 'vitest';
import { readHelplines, unsigned } from './helplines.mjs';

const line = { country: 'GB', kind: 'child-helpline', name: 'Childline', dialled: '0800 1111' };
const key = 'GB child-helpline Childline';
const signature = { by: 'A. Person', on: '2027-01-31', value: '0800 1111' };

it('a pre-release can have unsigned helplines and says so; a release cannot', () => {
  expect(unsigned([line], {}, '0.9.0')).toEqual({ open: [key], refused: false });
  expect(unsigned([line], {}, '1.0.0')).toEqual({ open: [key], refused: true });
  expect(unsigned([line], { [key]: signature }, '1.0.0')).toEqual({ open: [], refused: false });
});

it('a signature without a date or for another number is not valid', () => {
  const undated = { ...signature, on: 'last week' };
  expect(unsigned([line], { [key]: undated }, '1.0.0').refused).toBe(true);
  const changed = { ...line, dialled: '0800 1112' };
  expect(unsigned([changed], { [key]: signature }, '1.0.0').refused).toBe(true);
  // Each way that is shown has to be looked at, not the first alone.
  const texts = { ...line, sms: '85258', url: 'https://www.childline.org.uk' };
  expect(unsigned([texts], { [key]: signature }, '1.0.0').refused).toBe(true);
  const all = { ...signature, value: '0800 1111 / 85258 / https://www.childline.org.uk' };
  expect(unsigned([texts], { [key]: all }, '1.0.0').refused).toBe(false);
});

it('today’s helplines would be rejected for 1.0, and contain no adult-only service', () => {
  const { lines, signed } = readHelplines();
  expect(lines.length).toBeGreaterThan(100);
  expect(unsigned(lines, signed, '1.0.0').refused).toBe(true);
  expect(lines.map(({ name }: { name: string }) => name).join()).not.toContain('StopNCII');
  for (const name of ['Take It Down (NCMEC)', 'Report Remove (Childline and IWF)']) {
    expect(
      lines.some((one: { name: string }) => one.name === name),
      name,
    ).toBe(true);
  }
});
