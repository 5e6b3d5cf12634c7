import type { HarmAdvice } from '../words.ts';

export const selfHarmOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bu çok zor görünüyor',
        body: 'Bunu söylemen iyi oldu. Bununla yalnız kalmak zorunda değilsin.',
        why: 'Bazı sözler, senin ya da bir arkadaşının zor durumda olduğunu düşündürüyor.',
        tip: 'Bugün güvendiğin bir büyükle konuş. Biri şu an zarar görebilecek durumdaysa acil yardım numarasını ara.',
      },
      {
        title: 'Bu, taşıması zor bir yük gibi',
        body: 'Ne hissettiğini paylaşabilirsin. Seni dinlemek isteyen insanlar var.',
        why: 'Sen ya da tanıdığın biri kendini çok kötü hissediyor olabilir.',
        tip: 'Bugün yanında kendini güvende hissettiğin bir büyük bul. Sadece “Kendimi kötü hissediyorum” diyebilirsin. Biri şu an güvende değil mi? O zaman acil yardım numarasını ara.',
      },
    ],
    '13-and-over': [
      {
        title: 'Bu gerçekten ağır görünüyor',
        body: 'Bunu söylemek güç ister. Bu yükü tek başına taşımak zorunda değilsin.',
        why: 'Bazı sözler, senin ya da değer verdiğin birinin zorlandığını düşündürüyor.',
        tip: 'Bugün güvendiğin biriyle konuş. Biri şu an tehlikedeyse acil yardım numarasını ara.',
      },
      {
        title: 'Bu kadarı insana çok gelebilir',
        body: 'Bunu kelimelere dökmek gerçek bir adım. Her ne ise, ağırlığını biriyle paylaşabilirsin.',
        why: 'Sen ya da bir yakının zor bir dönemden geçiyor gibi duruyor.',
        tip: 'Bugün güvendiğin birine haber ver, birkaç kelimeyle bile olur. Biri şu an güvende değilse lütfen acil yardım numarasını ara.',
      },
    ],
  },
};

export const selfHarmIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Karşındaki kendini kötü hissediyor olabilir',
        body: 'Onu dinlemen çok güzel. Sorunu çözmek zorunda değilsin, bu sadece senin işin değil.',
        why: 'Bazı sözleri, onun zor durumda olabileceğini düşündürüyor.',
        tip: 'Sır olsa bile güvendiğin bir büyüğe anlat. Şu an zarar görebilecek durumdaysa acil yardım numarasını ara.',
      },
      {
        title: 'Karşındaki çok üzgün olabilir',
        body: 'Yanında olman bile iyi gelir. Gerisi tek bir çocuk için çok fazla, bu da normal.',
        why: 'Çok zor günler geçiriyor olabilir.',
        tip: '“Söyleme” demiş olsa da yanında kendini güvende hissettiğin bir büyüğe haber ver. Şu an çok mu kötü? O zaman acil yardım numarasını ara.',
      },
    ],
    '13-and-over': [
      {
        title: 'Karşındaki zor durumda olabilir',
        body: 'Kusursuz sözler gerekmez. Dinle, nasıl olduğunu sor ve bunu tek başına taşıma.',
        why: 'Bazı sözleri, onun zor bir şey yaşadığını düşündürüyor.',
        tip: 'Bunu açıkça sormak durumu kötüleştirmez. Bir yetişkine de haber ver. Bekleyemeyecek kadar ciddiyse acil yardım numarasını ara.',
      },
      {
        title: 'Karşındaki kötü bir dönemde olabilir',
        body: 'Ne diyeceğini bilmesen de yanında olman değerli. Her şeyi düzeltmek yalnız sana düşmez.',
        why: 'Canı çok yanıyor gibi duruyor.',
        tip: 'Ne kadar kötü olduğunu ona açık açık sorabilirsin, bunun zararı olmaz. Bir yetişkinden yardım al. Şu an tehlike varsa acil yardım numarasını ara.',
      },
    ],
  },
};
