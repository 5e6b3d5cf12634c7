import type { HarmAdvice } from '../words.ts';

export const kindOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Das war nett',
        body: 'Solche Worte können einen Tag schöner machen.',
        why: 'Es klingt nett, oder als hättest du jemandem geholfen.',
        tip: 'Es ist gut so, wie es ist. Wird es fies, kannst du Erwachsene dazuholen.',
      },
      {
        title: 'Schöne Worte',
        body: 'Vielleicht lächelt jemand beim Lesen.',
        why: 'Es klingt warm, oder als würdest du zu jemandem halten.',
        tip: 'Du kannst es genau so lassen. Wird es gemein, darfst du einen Schritt zurück machen.',
      },
    ],
    '13-and-over': [
      {
        title: 'Das ist nett gesagt',
        body: 'So ein Satz kann lange guttun.',
        why: 'Es liest sich, als hättest du etwas Nettes gesagt oder jemandem beigestanden.',
        tip: 'Du musst nichts ändern. Wird es angespannt, kannst du andere dazuholen.',
      },
      {
        title: 'Das kann jemandem den Tag schöner machen',
        body: 'Viele erinnern sich daran, wer zu ihnen gehalten hat.',
        why: 'Es klingt warm, oder als würdest du jemandem den Rücken stärken.',
        tip: 'Es passt genau so. Du musst nicht den ganzen Streit allein austragen.',
      },
    ],
  },
};
