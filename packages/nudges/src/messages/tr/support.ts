import type { HarmAdvice } from '../words.ts';

export const supportOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'İyi ki yardım istedin',
        body: 'Yardım istemek cesaret ister. Bunu tek başına yapmak zorunda değilsin.',
        why: 'Biraz yardım sana iyi gelebilir.',
        tip: 'Güvendiğin bir büyükle konuş. Biri yardımcı olamazsa başka birini dene.',
      },
      {
        title: 'Yardım istemek iyi bir adım',
        body: 'Bunu söylemen cesurca. Ara sıra hepimizin yardıma ihtiyacı olur.',
        why: 'Bazı sözlerin, yardım istediğini düşündürüyor.',
        tip: 'Yanında kendini güvende hissettiğin bir büyük bul. Pek yararı olmadı mı? O zaman başkasına git. Yeniden yardım isteyebilirsin.',
      },
    ],
    '13-and-over': [
      {
        title: 'Bunu söylemen iyi oldu',
        body: 'Yardım istemek cesaret ister. Daha fazlasını istersen yardım var.',
        why: 'Biraz desteğe ihtiyacın var gibi görünüyor.',
        tip: 'Güvendiğin birini seç ve ona biraz anlat. O yardım edemezse başka birini dene.',
      },
      {
        title: 'Konuşmak güçlü bir adım',
        body: 'Ara sıra herkesin desteğe ihtiyacı olur. Ne kadar ihtiyacın varsa o kadar isteyebilirsin.',
        why: 'Sözlerin, biraz yardım istediğini düşündürüyor.',
        tip: 'Küçük başla: tek bir konu ve yanında kendini güvende hissettiğin tek bir kişi. Olmazsa bir sonrakine git.',
      },
    ],
  },
};

export const supportIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Karşındakinin yardıma ihtiyacı olabilir',
        body: 'Nazikçe dinleyebilirsin. Gerisi için bir büyük yardım edebilir.',
        why: 'Yardım istiyor gibi görünüyor.',
        tip: 'Ona sor: Birine anlatmak için seninle geleyim mi?',
      },
      {
        title: 'Karşındaki biraz yardım istiyor olabilir',
        body: 'Yanında olman bile çok güzel. Ne yapılacağını bilmek zorunda değilsin. Büyükler devreye girebilir.',
        why: 'Bazı sözleri, onun yardım istediğini düşündürüyor.',
        tip: 'Şöyle diyebilirsin: Gidip bir büyükle konuşalım mı, sen ve ben?',
      },
    ],
    '13-and-over': [
      {
        title: 'Karşındaki yardım istiyor olabilir',
        body: 'Dinlemek bile çok şey demek. Bunu tek başına çözmek zorunda değilsin.',
        why: 'Biraz desteğe ihtiyacı var gibi görünüyor.',
        tip: 'Şu an neyin iyi geleceğini sor ve bir yetişkine birlikte anlatmayı öner.',
      },
      {
        title: 'Şu an birine ihtiyacı olabilir',
        body: 'Bir planın olması gerekmez. Onu dinlemen çok değerli, sonrasını başkaları üstlenebilir.',
        why: 'Sözleri, onun biraz yardım istediğini düşündürüyor.',
        tip: 'En çok neye ihtiyacı olduğunu öğren. Bir yetişkinle konuşmaya onunla gidebilirsin.',
      },
    ],
  },
};
