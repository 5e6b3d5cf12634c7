import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming } from './body-safety.ts';

export const explicitIncoming: HarmAdvice = {
  any: {
    'under-13': bodySafetyIncoming,
    '13-and-over': [
      {
        title: 'Bu, cinsel içerikli olabilir',
        body: 'Bunu sen istemedin ve buna bakmak zorunda değilsin.',
        why: 'Buradaki bazı kelimeler cinsel içerikli.',
        tip: 'İstediğin an bırakabilir, sessize alabilir ya da engelleyebilirsin. Bunu biriyle konuşman da gayet normal.',
      },
      {
        title: 'Bu, cinsellikle ilgili olabilir',
        body: 'Durup dururken gelmiş olabilir ve bunun suçu sende değil. Kapalı bırakabilirsin.',
        why: 'Yazılanların bir kısmı cinsel.',
        tip: 'İstediğinde çıkabilir, engelleyebilir ya da sessize alabilirsin. Güvendiğin biriyle konuşmak istersen o da olur.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Bakmak zorunda değilsin',
          body: 'Bedenin sana ait. Sırlara, özel fotoğraflara ve buluşmaya “hayır” diyebilirsin. Bu senin suçun değil.',
          why: 'Çocuklar için doğru olmayan bir fotoğraf olabilir.',
          tip: 'Bunu kimseye iletme. Güvendiğin bir büyüğe anlat. Fotoğrafta sen varsan, kaldırılması için yardım edebilecek insanlar var.',
        },
        {
          title: 'Bu fotoğrafı görmek zorunda değilsin',
          body: 'Bedeninin patronu sensin. Hiçbir zaman sır saklamak, fotoğraf göndermek ya da buluşmak zorunda değilsin. Olanlar senin suçun değil.',
          why: 'Fotoğrafta hiçbir çocuğa gönderilmemesi gereken şeyler olabilir.',
          tip: 'Kapalı bırakabilirsin. Başkasına iletme. Yanında kendini güvende hissettiğin bir büyükle konuş. İçinde sen varsan, onu kaldırtmana yardım edebilecek insanlar var.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu fotoğraf cinsel içerikli olabilir',
          body: 'Bakmak zorunda değilsin. Bu senin suçun değil ve bunu biriyle konuşabilirsin.',
          why: 'Cinsel bir fotoğraf gibi görünüyor.',
          tip: 'Bunu kimseye iletme. Göndereni engelleyebilir, güvendiğin biriyle konuşabilirsin. Fotoğrafta sen varsan, kaldırılmasına yardım edebilecek kuruluşlar var.',
        },
        {
          title: 'Bu fotoğrafı kapalı bırakabilirsin',
          body: 'Cinsel içerikli olabilir, görmek zorunda değilsin. Sana gelmiş olması senin suçun değil.',
          why: 'Fotoğraf cinsel bir şey gösteriyor gibi duruyor.',
          tip: 'Başkasına iletme. Güvendiğin birine anlat, istersen göndereni engelle. İçinde sen varsan bazı kuruluşlar kaldırılmasına yardım edebilir.',
        },
      ],
    },
    'nudity-request': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Hiçbir şey göndermek zorunda değilsin',
          body: 'Senden çıplak fotoğraf isteniyor olabilir. Herkese “hayır” diyebilirsin, hoşlandığın birine bile.',
          why: 'Bedeninin özel bir fotoğrafı isteniyor gibi görünüyor.',
          tip: 'Cevap gerekmez. Zaten bir şey gönderdiysen, kaldırılması için yine de yardım alabilirsin.',
        },
        {
          title: 'Burada “hayır” iyi bir cevaptır',
          body: 'Hiçbir zaman çıplak fotoğraf göndermek zorunda değilsin. Birinden hoşlanmak bunu değiştirmez.',
          why: 'Senden kıyafetsiz bir fotoğrafını istiyor gibi duruyor.',
          tip: 'Hiç cevap vermesen de olur. Daha önce gönderdin mi? Kaldırılmasına yardım edebilecek insanlar var.',
        },
      ],
    },
    sextortion: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Bu konuda yalnız değilsin',
          body: 'Bu, özel fotoğrafları paylaşma tehdidi olabilir. Ne olmuş olursa olsun, bu senin suçun değil.',
          why: 'Biri fotoğrafları kullanarak sana bir şey yaptırmak ya da para almak istiyor gibi görünüyor.',
          tip: 'Para verme, başka fotoğraf gönderme. Cevap yazmayı bırak ve güvendiğin birine anlat. Fotoğrafların kaldırılmasına yardım edebilecek kuruluşlar var.',
        },
        {
          title: 'Bunun için yardım var',
          body: 'Biri seni fotoğraflarla korkutuyorsa suç onda, sende değil. Bunu atlatabilirsin.',
          why: 'Biri senden para ya da daha fazlasını istiyor, vermezsen fotoğrafları yayacakmış gibi duruyor.',
          tip: 'Cevap vermeyi bırakabilirsin. Lütfen para da yeni fotoğraf da gönderme. Bugün güvendiğin birine haber ver. Bazı kuruluşlar fotoğrafların kaldırılmasına yardım edebilir.',
        },
      ],
    },
  },
};
