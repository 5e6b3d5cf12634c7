import { expect, it } from 'vitest';
import { areShut } from './seal-policy.ts';

it.each([
  ["default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'"],
  ["default-src 'none'"],
  ["  DEFAULT-SRC 'None';script-src 'wasm-unsafe-eval'"],
  ["default-src 'none'; frame-ancestors 'self'; upgrade-insecure-requests"],
])('%s lets nobody be asked', (policy) => {
  expect(areShut([policy])).toBe(true);
});

it.each([
  ["default-src 'self'"],
  ["default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"],
  ["default-src 'none'; connect-src https://a.example"],
  ["default-src 'none'; script-src 'wasm-unsafe-eval'; script-src-elem 'self'"],
  ["connect-src 'none'"],
  ["default-src 'none'; report-uri /told"],
  ["default-src 'none'; report-to somebody"],
  [''],
])('%j is a way out', (policy) => {
  expect(areShut([policy])).toBe(false);
});

it('the strictest of several policies counts, and one that tells spoils all', () => {
  const shut = "default-src 'none'";
  expect(areShut(["default-src 'self'", shut])).toBe(true);
  expect(areShut([shut, "default-src 'self'; report-uri /told"])).toBe(false);
  expect(areShut([])).toBe(false);
});

it('a policy that only reports shuts nothing, and tells', () => {
  const shut = "default-src 'none'";
  expect(areShut([], [shut])).toBe(false);
  expect(areShut(["script-src 'self'; connect-src 'none'"], [shut])).toBe(false);
  expect(areShut([shut], ["default-src 'self'"])).toBe(true);
  expect(areShut([shut], ["default-src 'self'; report-to all"])).toBe(false);
});
