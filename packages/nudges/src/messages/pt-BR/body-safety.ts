import type { Variants } from '../words.ts';

export const bodySafetyIncoming: Variants = [
  {
    title: 'Você pode parar aqui',
    body: 'Seu corpo é seu. Você pode dizer não a segredos, a fotos íntimas e a encontros. A culpa não é sua.',
    why: 'Algumas palavras aqui podem ser sinal de algo ruim para crianças.',
    tip: 'Você não precisa responder. Mostre a um adulto de confiança.',
  },
  {
    title: 'Tudo bem parar',
    body: 'Quem manda no seu corpo é você. Você nunca precisa guardar segredo, mandar foto ou ir a um encontro. Você não tem culpa disso.',
    why: 'Pode ser algo que ninguém deveria pedir ou dizer a uma criança.',
    tip: 'Pode deixar sem resposta. Procure um adulto com quem você se sente em segurança e conte.',
  },
];

export const bodySafetyOutgoing: Variants = [
  {
    title: 'O que é íntimo fica fora do chat',
    body: 'Coisas do corpo, fotos íntimas e grandes segredos não são para o chat. Se alguém pediu isso, você pode dizer não.',
    why: 'Algumas palavras aqui são sobre segredos ou coisas íntimas.',
    tip: 'Se parecer estranho ou ruim, conte a um adulto de confiança. Dá para falar sobre isso.',
  },
  {
    title: 'Algumas coisas são íntimas demais para o chat',
    body: 'Seu corpo é só seu, e fotos dele são íntimas. Você nunca precisa guardar um grande segredo. Se alguém quer isso, tudo bem dizer não.',
    why: 'Aqui tem palavras sobre coisas íntimas ou secretas.',
    tip: 'Alguém te deixou triste ou com uma sensação estranha? Pode falar com um adulto com quem você se sente em segurança.',
  },
];
