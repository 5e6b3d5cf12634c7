import type { Variants } from '../words.ts';

export const bodySafetyIncoming: Variants = [
  {
    title: 'Bunu burada bitirebilirsin',
    body: 'Bedenin sana ait. Sırlara, özel fotoğraflara ve buluşmaya “hayır” diyebilirsin. Bu senin suçun değil.',
    why: 'Buradaki bazı kelimeler, çocuklar için doğru olmayan bir şeyin işareti olabilir.',
    tip: 'Cevap yazmak zorunda değilsin. Bunu güvendiğin bir büyüğe göster.',
  },
  {
    title: 'İstersen şimdi bırakabilirsin',
    body: 'Bedeninin patronu sensin. Hiçbir zaman sır saklamak, fotoğraf göndermek ya da buluşmak zorunda değilsin. Olanlar senin suçun değil.',
    why: 'Hiçbir çocuğa sorulmaması ya da söylenmemesi gereken bir şey olabilir.',
    tip: 'Cevapsız bırakabilirsin. Yanında kendini güvende hissettiğin bir büyük bul ve ona anlat.',
  },
];

export const bodySafetyOutgoing: Variants = [
  {
    title: 'Özel şeyler özel kalsın',
    body: 'Bedenler, özel fotoğraflar ve büyük sırlar sohbet için değildir. Biri senden bunu istediyse “hayır” diyebilirsin.',
    why: 'Buradaki bazı kelimeler sırlarla ya da özel şeylerle ilgili.',
    tip: 'Sana tuhaf ya da kötü geliyorsa güvendiğin bir büyüğe anlat. Bunu konuşabilirsin.',
  },
  {
    title: 'Bazı şeyler sohbet için fazla özel',
    body: 'Bedenin ve onun fotoğrafları sana özeldir. Büyük bir sırrı saklamak zorunda değilsin. Biri bunları senden isterse “hayır” demen çok doğal.',
    why: 'İçinde özel ya da gizli şeyleri anlatan kelimeler var.',
    tip: 'Biri sana kendini tuhaf ya da üzgün mü hissettirdi? Yanında kendini güvende hissettiğin bir büyükle konuşabilirsin.',
  },
];
