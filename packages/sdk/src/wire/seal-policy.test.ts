import { expect, it } from 'vitest';
import { areShut } from './seal-policy.ts';

it.each([
  ["default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'"],
  ["default-src 'none'"],
  ["  DEFAULT-SRC 'None';script-src 'wasm-unsafe-eval'"],
  ["default-src 'none'; frame-ancestors 'self'; upgrade-insecure-requests"],
])('the policy %s allows no request', (policy) => {
  expect(areShut([policy])).toBe(true);
});

it.each([
  ["default-src 'self'"],
  ["default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"],
  ["default-src 'none'; connect-src https://a.example"],
  ["default-src 'none'; script-src 'wasm-unsafe-eval'; script-src-elem 'self'"],
  ["connect-src 'none'"],
  ["default-src 'none'; report-uri /reports"],
  ["default-src 'none'; report-to default"],
  [''],
])('the policy %j allows a request', (policy) => {
  expect(areShut([policy])).toBe(false);
});

it('the strictest of several policies applies, but a policy that reports violations makes a request', () => {
  const shut = "default-src 'none'";
  expect(areShut(["default-src 'self'", shut])).toBe(true);
  expect(areShut([shut, "default-src 'self'; report-uri /reports"])).toBe(false);
  expect(areShut([])).toBe(false);
});

it('a report-only policy blocks nothing, and its reports are requests', () => {
  const shut = "default-src 'none'";
  expect(areShut([], [shut])).toBe(false);
  expect(areShut(["script-src 'self'; connect-src 'none'"], [shut])).toBe(false);
  expect(areShut([shut], ["default-src 'self'"])).toBe(true);
  expect(areShut([shut], ["default-src 'self'; report-to all"])).toBe(false);
});
