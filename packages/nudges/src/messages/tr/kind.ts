import type { HarmAdvice } from '../words.ts';

export const kindOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bu çok nazik',
        body: 'Böyle sözler bir günü güzelleştirebilir.',
        why: 'Galiba güzel bir şey söyledin ya da birine arka çıktın.',
        tip: 'Böyle gayet iyi. İşler zorlaşırsa bir büyükten yardım isteyebilirsin.',
      },
      {
        title: 'Güzel sözler',
        body: 'Bunu okuyan gülümseyebilir.',
        why: 'Sıcak bir söz bu, belki de birine destek oluyorsun.',
        tip: 'Aynen böyle bırakabilirsin. Ortam kötüleşirse geri çekilebilirsin.',
      },
    ],
    '13-and-over': [
      {
        title: 'Ne nazik bir söz',
        body: 'Böyle bir söz birinin içini uzun süre ısıtabilir.',
        why: 'Güzel bir şey söylemişsin ya da birine arka çıkmışsın gibi görünüyor.',
        tip: 'Değiştirecek bir şey yok. Ortam gerilirse başkalarını da çağırabilirsin.',
      },
      {
        title: 'Bu, birinin gününü güzelleştirebilir',
        body: 'İnsanlar yanında kimin durduğunu çoğu zaman unutmaz.',
        why: 'Sıcak geliyor ya da birine destek oluyorsun gibi duruyor.',
        tip: 'Böyle çok iyi olmuş. Koca bir kavgayı üstlenmek zorunda değilsin.',
      },
    ],
  },
};
