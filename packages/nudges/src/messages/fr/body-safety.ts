import type { Variants } from '../words.ts';

export const bodySafetyIncoming: Variants = [
  {
    title: 'Tu peux t’arrêter là',
    body: 'Ton corps est à toi. Tu peux dire non aux secrets, aux photos intimes et aux rendez-vous. Ce n’est pas ta faute.',
    why: 'Certains mots peuvent être le signe d’une chose qui n’est pas OK pour les enfants.',
    tip: 'Rien ne t’oblige à répondre. Montre-le à un adulte de confiance.',
  },
  {
    title: 'Tu as le droit d’arrêter',
    body: 'C’est toi qui décides pour ton corps. Rien ne t’oblige à garder un secret, à envoyer une photo ou à rencontrer quelqu’un. Tout ça n’est pas ta faute.',
    why: 'Peut-être qu’on ne devrait pas dire ou demander ça à un enfant.',
    tip: 'Tu peux laisser ça sans réponse. Parles-en à un adulte avec qui tu te sens en sécurité.',
  },
];

export const bodySafetyOutgoing: Variants = [
  {
    title: 'Ce qui est intime reste privé',
    body: 'Le corps, les photos intimes et les gros secrets, ça ne se partage pas ici. Si quelqu’un t’a demandé ça, tu peux dire non.',
    why: 'Certains mots ici parlent de secrets ou de choses intimes.',
    tip: 'C’est bizarre, ou ça te gêne ? Parles-en à un adulte de confiance. Tu as le droit d’en parler.',
  },
  {
    title: 'C’est trop intime pour une discussion',
    body: 'Ton corps et ses photos, c’est privé. Personne ne peut t’imposer un gros secret. Si on te demande ça, tu as le droit de dire non.',
    why: 'Il y a des mots sur ce qui est intime ou secret.',
    tip: 'Quelqu’un te met mal à l’aise ou te rend triste ? Parles-en à un adulte avec qui tu te sens en sécurité.',
  },
];
