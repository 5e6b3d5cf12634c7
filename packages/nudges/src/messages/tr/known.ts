import type { HarmAdvice } from '../words.ts';

export const knownOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bu fotoğraf bir listede',
        body: 'O listedeki fotoğraflar insanlara zarar verebilir. Lütfen bunu mesajından çıkar.',
        why: 'Bu uygulamada, insanlara zarar verebilecek fotoğrafların bir listesi var. Bu da onlardan birine benziyor.',
        tip: 'Bunu sana biri mi gönderdi? Bu senin suçun değil. Güvendiğin bir büyüğe anlat.',
      },
      {
        title: 'Lütfen bu fotoğrafı çıkar',
        body: 'Başkalarına giderse zarar verebilir. Mesajın onsuz da olur.',
        why: 'Böyle fotoğrafların bir listesi var. Bu, onlardan birinin aynısı ya da benzeri gibi duruyor.',
        tip: 'Başkasından geldiyse sen yanlış bir şey yapmadın. Yanında kendini güvende hissettiğin bir büyükle konuş.',
      },
    ],
    '13-and-over': [
      {
        title: 'Bu fotoğraf bir listede',
        body: 'Listedeki fotoğrafların insanlara zarar verdiği biliniyor. Lütfen bunu mesajından çıkar.',
        why: 'Bu fotoğrafın bir tür parmak izi, uygulamanın kullandığı bir listedeki parmak izine benziyor.',
        tip: 'Bunu sana biri gönderdiyse bu senin suçun değil. Kimseye iletme ve güvendiğin biriyle konuş.',
      },
      {
        title: 'Lütfen bu fotoğraf daha ileri gitmesin',
        body: 'Elden ele dolaştıkça zarar veren bir fotoğrafa benziyor. Onsuz da yazabilirsin.',
        why: 'Uygulama fotoğrafları bir tür koda çeviriyor. Bunun kodu bir listedekine yakın çıktı.',
        tip: 'Başkasından mı geldi? Bunun suçu sende değil. Lütfen başka kimseye gitmesin ve güvendiğin birine anlat.',
      },
    ],
  },
};

export const knownIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bunu görmek zorunda değilsin',
        body: 'Bu fotoğraf insanlara zarar verebilir. Sana gelmesi senin suçun değil. Bunu konuşabilirsin.',
        why: 'Bu uygulamada, insanlara zarar verebilecek fotoğrafların bir listesi var. Bu da onlardan birine benziyor.',
        tip: 'Bunu kimseye iletme. Güvendiğin bir büyüğe anlat. O, bildirmene yardım edebilir.',
      },
      {
        title: 'Bu fotoğrafı açmasan da olur',
        body: 'Bakmak zorunda değilsin. Eline geçmesi senin suçun değil, bunu anlatman da çok normal.',
        why: 'Bir listedeki fotoğrafa çok benziyor. O listedekiler zarar veriyor.',
        tip: 'Başkasına iletme. Yanında kendini güvende hissettiğin bir büyükle konuş. Nasıl bildirileceğine birlikte bakabilirsiniz.',
      },
    ],
    '13-and-over': [
      {
        title: 'Bu fotoğraf bir listede',
        body: 'Görmek zorunda değilsin. Sana gelmesi senin suçun değil ve bunu biriyle konuşabilirsin.',
        why: 'Bu fotoğrafın bir tür parmak izi, uygulamanın kullandığı zararlı fotoğraflar listesindeki bir ize benziyor.',
        tip: 'Bunu kimseye iletme. Göndereni engelleyebilir, güvendiğin birine anlatabilir ya da bir ihbar hattına bildirebilirsin.',
      },
      {
        title: 'Bunun kapalı kalması daha iyi',
        body: 'Bakmak zorunda değilsin. Eline geçmesi senin suçun değil, bunu konuşman da gayet normal.',
        why: 'Uygulama fotoğrafları bir tür kodla kontrol ediyor. Bunun kodu zararlı bir fotoğrafınkine yakın çıktı.',
        tip: 'Başkasına iletme. Güvendiğin birine anlat, göndereni engelle ya da bir ihbar hattına bildir.',
      },
    ],
  },
};
