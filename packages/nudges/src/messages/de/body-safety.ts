import type { Variants } from '../words.ts';

export const bodySafetyIncoming: Variants = [
  {
    title: 'Du kannst hier aufhören',
    body: 'Dein Körper gehört dir. Du darfst Nein sagen zu Geheimnissen, privaten Bildern und Treffen. Du bist nicht schuld.',
    why: 'Manche Wörter hier zeigen vielleicht etwas, das für Kinder nicht okay ist.',
    tip: 'Du musst nicht antworten. Zeig es Erwachsenen, denen du vertraust.',
  },
  {
    title: 'Aufhören ist okay',
    body: 'Du bestimmst über deinen Körper. Du musst nie ein Geheimnis bewahren, ein Bild schicken oder jemanden treffen. Du kannst nichts dafür.',
    why: 'Vielleicht steht da etwas, das niemand einem Kind schreiben sollte.',
    tip: 'Du kannst es ohne Antwort lassen. Such dir Erwachsene, bei denen du dich sicher fühlst, und erzähl davon.',
  },
];

export const bodySafetyOutgoing: Variants = [
  {
    title: 'Privates gehört dir',
    body: 'Körper, private Bilder und große Geheimnisse gehören nicht in den Chat. Hat dich jemand darum gebeten? Du darfst Nein sagen.',
    why: 'Ein paar Wörter hier handeln von Geheimnissen oder privaten Dingen.',
    tip: 'Fühlt es sich komisch oder schlecht an? Sag es Erwachsenen, denen du vertraust. Du darfst darüber reden.',
  },
  {
    title: 'Manches ist zu privat für den Chat',
    body: 'Dein Körper und Bilder davon sind privat. Große Geheimnisse musst du nie für dich behalten. Will jemand so etwas von dir? Nein sagen ist okay.',
    why: 'Da stehen Wörter über Dinge, die privat oder geheim sind.',
    tip: 'Hat dir jemand ein komisches Gefühl gemacht? Oder bist du traurig? Du kannst mit Erwachsenen reden, bei denen du dich sicher fühlst.',
  },
];
