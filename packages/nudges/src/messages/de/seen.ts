import type { Seen } from '../words.ts';

export const seen: Seen = {
  grooming: {
    title: 'Hier kommt einiges zusammen',
    body: 'Du musst jetzt nichts entscheiden. Du kannst aufhören zu antworten, und du bist nicht schuld.',
    why: 'In diesem Chat sieht es so aus, als ob jemand {list}. Eins davon ist oft harmlos. Zusammen kann es ein Warnzeichen sein.',
    tip: 'Zeig diesen Chat einer Person, der du vertraust, bevor du weitermachst. Du kannst in dieser App blockieren und melden.',
  },
  phrases: {
    access: 'mit dir woanders weiterschreiben will',
    trust: 'dir ein Gefühl von „Nur ich verstehe dich“ gibt',
    'risk-assessment': 'nach deinem Alter oder den Leuten um dich herum fragt',
    isolation: 'Geheimnisse mit dir haben will',
    'picture-request': 'dich nach Bildern fragt',
    'gift-or-bribe': 'dir Geschenke oder Geld anbietet',
    coercion: 'dich unter Druck setzt',
    meeting: 'dich treffen will',
    'coercive-control': 'über dich bestimmen will',
    'criminal-recruitment': 'dir leicht verdientes Geld anbietet',
  },
};
