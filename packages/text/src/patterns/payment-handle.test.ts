import { expect, it } from 'vitest';
import { listMatches } from './list-matches.fixture.ts';

it.each([
  ['send it to $samtheman.', '$samtheman'],
  ['paypal.me/samtheman', 'paypal.me/samtheman'],
  ['https://cash.app/$samtheman', 'https://cash.app/$samtheman'],
  ['venmo @sam-jones', 'sam-jones'],
  ['@sam-jones on venmo', '@sam-jones'],
  ['upi sam.k@okaxis', 'sam.k@okaxis'],
  ['meu pix: 529.982.247-25', '529.982.247-25'],
  ['pix sam@school.example', 'sam@school.example'],
  ['chave pix é 123e4567-e89b-12d3-a456-426614174000', '123e4567-e89b-12d3-a456-426614174000'],
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  [
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
  ],
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
  ['0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'],
])('a payment handle: %s', (text, handle) => {
  expect(listMatches('payment-handle', text)).toEqual([handle]);
});

it.each([
  '$TSLA to the moon',
  '$hit happens',
  '$nake in the grass',
  '$20 each',
  'sam@school.example',
  'CPF 529.982.247-25',
  'pix 529.982.247-26',
  '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
  'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD',
  'venmo me later',
  'echo $path(1)',
])('not a payment handle: %s', (text) => {
  expect(listMatches('payment-handle', text)).toEqual([]);
});
