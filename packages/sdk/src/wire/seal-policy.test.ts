import { expect, it } from 'vitest';
import { blocksNetwork } from './seal-policy.ts';

it.each([
  ["default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'"],
  ["default-src 'none'"],
  ["  DEFAULT-SRC 'None';script-src 'wasm-unsafe-eval'"],
  ["default-src 'none'; frame-ancestors 'self'; upgrade-insecure-requests"],
])('the policy %s allows no request', (policy) => {
  expect(blocksNetwork([policy])).toBe(true);
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
  expect(blocksNetwork([policy])).toBe(false);
});

it('the strictest of several policies applies, but a policy that reports violations makes a request', () => {
  const sealed = "default-src 'none'";
  expect(blocksNetwork(["default-src 'self'", sealed])).toBe(true);
  expect(blocksNetwork([sealed, "default-src 'self'; report-uri /reports"])).toBe(false);
  expect(blocksNetwork([])).toBe(false);
});

it('a report-only policy blocks nothing, and its reports are requests', () => {
  const sealed = "default-src 'none'";
  expect(blocksNetwork([], [sealed])).toBe(false);
  expect(blocksNetwork(["script-src 'self'; connect-src 'none'"], [sealed])).toBe(false);
  expect(blocksNetwork([sealed], ["default-src 'self'"])).toBe(true);
  expect(blocksNetwork([sealed], ["default-src 'self'; report-to all"])).toBe(false);
});
