import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming } from './body-safety.ts';

export const groomingIncoming: HarmAdvice = {
  any: {
    'under-13': bodySafetyIncoming,
    '13-and-over': [
      {
        title: 'Acele etme, zamanın var',
        body: 'İnternetteki insanlarla, iyi olanlarla bile, ağırdan alabilirsin. Bir şey tuhaf geliyorsa bu önemlidir.',
        why: 'Böyle sözler çoğu zaman sorun değildir. Bazen de birini zorlamanın ilk adımı olabilir.',
        tip: '“Hayır” diyebilir, konuyu değiştirebilir ya da bırakabilirsin. Güvendiğin birine ne düşündüğünü sor.',
      },
      {
        title: 'Bunun acelesi yok',
        body: 'İyi insanlar bekleyebilir. İçinde tuhaf bir his varsa ona kulak verebilirsin.',
        why: 'Bunlar pek çok sohbette geçer. Arada bir de biri zorlamaya böyle başlar.',
        tip: 'Yavaşla, başka bir şeyden konuş ya da çık. Güvendiğin birine bunun ona nasıl geldiğini sorabilirsin.',
      },
    ],
  },
  kinds: {
    isolation: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'İstediğin kişiye anlatabilirsin',
          body: 'İyi bir arkadaş, başkalarıyla konuşmandan rahatsız olmaz. Kimse için sır saklamak zorunda değilsin.',
          why: 'Biri bunu ikinizin arasında tutmak ya da seni yakınlarından uzaklaştırmak istiyor gibi görünüyor.',
          tip: 'Güvendiğin bir kişiye bu sohbeti anlat. Bu, sözünden dönmek değildir.',
        },
        {
          title: 'Bu sohbet hakkında konuşabilirsin',
          body: 'Sana iyi gelen biri, başkalarının bundan haberi olmasını dert etmez. Ne zaman istersen anlatabilirsin.',
          why: 'Bu sohbeti gizlemen ya da arkadaşlarından veya ailenden uzaklaşman isteniyor gibi duruyor.',
          tip: 'Güvendiğin birini seç ve burada olanları söyle. Bununla kimseyi yarı yolda bırakmış olmazsın.',
        },
      ],
    },
    'picture-request': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Fotoğrafların hakkında sen karar verirsin',
          body: 'Kimseye kendi fotoğrafını göndermek zorunda değilsin. “Hayır” tek başına yeterli bir cevaptır.',
          why: 'Biri senden fotoğrafını istiyor gibi görünüyor.',
          tip: 'İstemeye devam ederse engelleyebilirsin. Seni rahatsız ediyorsa güvendiğin birine anlat.',
        },
        {
          title: 'Senin fotoğrafın, senin kararın',
          body: 'Ne kadar kibar isterse istesin, kimseye fotoğraf borcun yok. Sadece “hayır” diyebilirsin.',
          why: 'Sana ait bir fotoğraf isteniyor gibi duruyor.',
          tip: 'Cevapsız bırakabilir ya da engelleyebilirsin. Tuhaf geliyorsa güvendiğin biriyle konuş.',
        },
      ],
    },
    'gift-or-bribe': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Hediye için kimseye borçlu değilsin',
          body: 'Karşılığında bir şey istenen hediye, hediye değildir. Geri çevirebilir ya da uzaklaşabilirsin.',
          why: 'Biri para, oyun eşyası ya da hediye teklif ediyor gibi görünüyor.',
          tip: 'Karşılığında bir şey isterse dur ve güvendiğin biriyle konuş.',
        },
        {
          title: 'Hediyenin karşılığı olmaz',
          body: 'Bir hediye için hiçbir şey vermen gerekmez. “Yok, sağ ol” da diyebilirsin.',
          why: 'Para, hediye ya da oyun içi bir şey öneriliyor gibi duruyor.',
          tip: 'Bunun için senden bir şey mi istiyor? Orada bitirip güvendiğin birine anlatabilirsin.',
        },
      ],
    },
    coercion: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Kimsenin seni zorlamaya hakkı yok',
          body: 'Biri seni korkutuyor ya da sana baskı yapıyorsa hata ondadır. Hemen burada bırakabilirsin.',
          why: 'İstemeyebileceğin bir şey için sana baskı yapılıyor gibi görünüyor.',
          tip: 'Dediğini yapmak zorunda değilsin. Güvendiğin birine anlat ya da bir destek hattını ara.',
        },
        {
          title: 'Buna uymak zorunda değilsin',
          body: 'Baskı altında düşünmek zorlaşır. Buna sen yol açmadın ve şimdi çıkabilirsin.',
          why: 'Biri bir şey yapman için seni sıkıştırıyor gibi duruyor.',
          tip: 'Tehdit edilmen, onu yapman gerektiği anlamına gelmez. Güvendiğin birine söyle ya da bir destek hattını dene.',
        },
      ],
    },
    meeting: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Buluşmak mı? Güvende kal',
          body: 'Yalnızca internetten tanıdığın biri gerçek hayatta farklı olabilir. Acele etmene gerek yok.',
          why: 'Bir buluşma planı ya da nerede olduğunu soran bir mesaj gibi görünüyor.',
          tip: 'Önce güvendiğin bir yetişkine söyle. Gideceksen yalnız gitme ve insanların olduğu bir yere git.',
        },
        {
          title: 'Bu, buluşmakla mı ilgili?',
          body: 'İnternette kimin kim olduğundan emin olamazsın. İyi biri ağırdan almayı sorun etmez.',
          why: 'Nerede olduğun soruluyor ya da bir buluşma planlanıyor gibi duruyor.',
          tip: '“Evet” demeden önce güvendiğin bir yetişkine haber ver. Buluşacaksan yanına birini al ve kalabalık bir yer seç.',
        },
      ],
    },
    'coercive-control': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Değer vermek, kontrol etmek değildir',
          body: 'Kendi arkadaşların, telefonun ve zamanın olabilir. Bunu istemek hakkın.',
          why: 'Biri seni denetlemek ya da senin yerine karar vermek istiyor gibi görünüyor.',
          tip: 'Bunu, işin dışındaki biriyle konuş. Bir destek hattı da seni dinleyebilir.',
        },
        {
          title: 'Kendi hayatında söz sahibi sensin',
          body: 'Birini sevip yine de arkadaşlarını görebilir, yalnız kalabilir, telefonunu kendine saklayabilirsin.',
          why: 'Biri seni takip etmeye ya da her şeye karar vermeye çalışıyor olabilir.',
          tip: 'Bir arkadaşına ya da bir yetişkine bunun nasıl göründüğünü sor. Bir destek hattıyla da konuşabilirsin.',
        },
      ],
    },
    'criminal-recruitment': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Kolay parada çoğu zaman bir tuzak vardır',
          body: 'Biri senden bir şey taşımanı, saklamanı ya da götürmeni isterse “hayır” diyebilirsin.',
          why: 'Birinin başını derde ya da tehlikeye sokabilecek bir teklif gibi görünüyor.',
          tip: 'Zaten işin içindeysen de yardım alabilirsin. Güvendiğin bir yetişkinle konuş.',
        },
        {
          title: 'Bunda bir tuzak mı var?',
          body: 'Küçük bir iş için hızlı para riskli olabilir. Bir şey almak ya da ulaştırmak zorunda değilsin.',
          why: 'Sana ya da başkalarına zarar verebilecek, başınızı derde sokabilecek bir iş gibi duruyor.',
          tip: 'Çoktan “evet” mi dedin? Yine de bırakabilirsin. Güvendiğin bir yetişkine anlatmak ilk adım olabilir.',
        },
      ],
    },
  },
};
