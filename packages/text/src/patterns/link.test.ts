import { expect, it } from 'vitest';
import { findPatterns } from './find-patterns.ts';

const findLinks = (text: string) =>
  findPatterns(text).flatMap((finding) =>
    finding.kind === 'link'
      ? [{ ...finding, written: text.slice(finding.span.start, finding.span.end) }]
      : [],
  );
const listWritten = (text: string): string[] => findLinks(text).map((link) => link.written);
const listReasons = (text: string): readonly string[] | undefined => findLinks(text)[0]?.reasons;

it.each([
  ['go to example.com now', 'example.com'],
  ['see https://games.example/a?b=1.', 'https://games.example/a?b=1'],
  ['(https://games.example/a_(b))', 'https://games.example/a_(b)'],
  ['example.com.Then we left', 'example.com'],
  ['name.example/path, ok', 'name.example/path'],
  ['www.games.example', 'www.games.example'],
  ['discord.gg/abc', 'discord.gg/abc'],
  ['free-robux.click', 'free-robux.click'],
  ['看games.example吧', 'games.example'],
  ['привет.рф', 'привет.рф'],
  ['FREE-COINS.EXAMPLE!!', 'FREE-COINS.EXAMPLE'],
  ['ｈｔｔｐｓ：／／games.example', 'ｈｔｔｐｓ：／／games.example'],
  ['http://[2001:db8::1]/x', 'http://[2001:db8::1]/x'],
])('a link: %s', (text, link) => {
  expect(listWritten(text)).toEqual([link]);
});

it.each([
  'e.g. this',
  'file.txt and readme.md and main.py',
  'ok.so what',
  '3.14',
  'cool.me too',
  'that was fun.we won',
  'love.it',
  'the end.the start',
  'we use node.js',
  'level 5.gg everyone',
  'Yes.No',
  'http://localhost:3000',
  'wait...what',
  'a.m. or p.m.',
  'yes.de',
  'lmao.tv',
])('not a link: %s', (text) => {
  expect(listWritten(text)).toEqual([]);
});

it('gives the host and the registered domain', () => {
  expect(findLinks('https://a.games.co.uk:8080/x')[0]).toMatchObject({
    host: 'a.games.co.uk',
    domain: 'games.co.uk',
    hostKind: 'name',
    reasons: [],
  });
  expect(findLinks('sam.github.io/x')[0]).toMatchObject({ domain: 'sam.github.io' });
  expect(findLinks('http://203.0.113.9/x')[0]).toMatchObject({
    host: '203.0.113.9',
    domain: '203.0.113.9',
    hostKind: 'ip',
  });
});

it.each([
  ['https://roblox.com.evil.example/login', ['look-alike']],
  ['https://r0blox.example', ['look-alike']],
  ['https://robiox.example', ['look-alike']],
  ['https://roblox-gift.example', ['look-alike']],
  ['https://freerobloxgift.example', ['look-alike']],
  ['https://roblox.xyz', ['look-alike']],
  ['https://steam-gift.example', ['look-alike']],
  ['https://d1sc0rd-nitro.example', ['look-alike']],
  ['https://steamcommunlty.example/trade', ['look-alike']],
  ['https://рoblox.example', ['mixed-script', 'look-alike']],
  ['https://paypal.com@evil.example/x', ['userinfo']],
  ['http://203.0.113.9/login', ['ip-host']],
  ['https://xn--80ak6aa92e.example/', ['punycode']],
  ['bit.ly/abc', ['shortener']],
])('suspicious: %s', (text, reasons) => {
  expect(listReasons(text)).toEqual(reasons);
});

it.each([
  'https://www.roblox.com/games',
  'https://store.steampowered.com/app/1',
  'https://minecraft.fandom.com/wiki',
  'https://apple-pie.example',
  'https://stream.example',
  'https://team.example',
  'https://switch.example',
  'https://www.amazon.de/x',
  'https://google.co.uk/search',
  'https://discord.gg/abc',
  'https://youtu.be/abc',
  'https://privat.рф',
])('not suspicious: %s', (text) => {
  expect(listReasons(text)).toEqual([]);
});
