import type { HarmAdvice } from '../words.ts';
import { bodySafetyOutgoing } from './body-safety.ts';

export const groomingOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': [
      {
        title: 'Biri bu yüzden kendini güvende hissetmeyebilir',
        body: 'Yaşı küçük birini baskı altında bırakabilir. Lütfen ona nasıl geleceğini düşün.',
        why: 'Gençlere zarar veren mesajlara benziyor.',
        tip: 'İnsanlara alan tanı ve “hayır” cevabına saygı göster. Konuşmak istersen bir destek hattı seni dinleyebilir.',
      },
      {
        title: 'Bu, birini tedirgin edebilir',
        body: 'Genç biri kendini köşeye sıkışmış hissedebilir. Lütfen nasıl anlaşılacağını bir tart.',
        why: 'Daha önce gençlerin zarar gördüğü mesajları andırıyor.',
        tip: 'Biri “hayır” derse orada bırak. Bunu bir destek hattıyla da konuşabilirsin.',
      },
    ],
  },
};
