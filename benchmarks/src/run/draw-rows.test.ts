import { expect, it } from 'vitest';
import { drawRows, hashRows } from './draw-rows.ts';

const rows = Array.from({ length: 500 }, (_, i) => ({ id: `r${i}` }));

it('draws the same rows for the same seed, in their order, and others for another', () => {
  const drawn = drawRows(rows, 50, 1);
  expect(drawn).toHaveLength(50);
  expect(drawRows(rows, 50, 1)).toEqual(drawn);
  expect(drawRows(rows, 50, 2)).not.toEqual(drawn);
  const places = drawn.map(({ id }) => Number(id.slice(1)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

it('a row is drawn whatever other rows are added, if there is room', () => {
  const some = drawRows(rows.slice(0, 400), 50, 1).map(({ id }) => id);
  const more = new Set(drawRows(rows, 70, 1).map(({ id }) => id));
  expect(some.filter((id) => more.has(id)).length).toBeGreaterThan(40);
});

it('draws from the whole suite', () => {
  const places = drawRows(rows, 50, 1).map(({ id }) => Number(id.slice(1)));
  for (const part of [0, 100, 200, 300, 400])
    expect(places.filter((i) => i >= part && i < part + 100).length).toBeGreaterThan(2);
});

it('keeps all rows if there are few', () => {
  expect(drawRows(rows, 500, 1)).toBe(rows);
  expect(drawRows(rows, undefined, 1)).toBe(rows);
});

it('the checksum changes with a label, and only then', () => {
  const one = [{ id: 'a', harmful: true }];
  expect(hashRows(one)).toBe(hashRows([{ id: 'a', harmful: true }]));
  expect(hashRows(one)).not.toBe(hashRows([{ id: 'a', harmful: false }]));
});
