import { expect, it } from 'vitest';
import { findLocalVoice } from './read-aloud.ts';

const voice = (lang: string, localService: boolean, isDefault = false) => ({
  ...{ lang, localService },
  default: isDefault,
});

it('only uses local voices, because others send the text to a server', () => {
  const voices = [voice('en-US', false, true), voice('en-GB', true)];
  expect(findLocalVoice(voices, 'en-US')).toBe(voices[1]);
  expect(findLocalVoice([voice('es-ES', false)], 'es')).toBeUndefined();
  expect(findLocalVoice([], 'en')).toBeUndefined();
});

it('prefers a voice of the region, then the device’s default, then any of the language', () => {
  const voices = [voice('pt_PT', true), voice('pt-BR', true), voice('en-US', true, true)];
  expect(findLocalVoice(voices, 'pt-BR')).toBe(voices[1]);
  expect(findLocalVoice(voices, 'pt')).toBe(voices[0]);
  expect(findLocalVoice([...voices, voice('pt-AO', true, true)], 'pt')?.lang).toBe('pt-AO');
  expect(findLocalVoice(voices, 'tr')).toBeUndefined();
});
