import type { HarmAdvice } from '../words.ts';
import { bodySafetyOutgoing } from './body-safety.ts';

export const explicitOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': [
      {
        title: 'Bu, bir sınırı aşabilir',
        body: 'Biri kendini güvende hissetmeyebilir ya da utanabilir. Lütfen bir kez daha bak.',
        why: 'Cinsellikten ya da özel fotoğraflardan, insanlara zarar verebilecek bir şekilde söz ediyor.',
        tip: 'Herkes her an “hayır” diyebilir. Zor durumda olan sensen bir destek hattı yardımcı olabilir.',
      },
      {
        title: 'Bu fazla ileri gidebilir',
        body: 'Okuyan kişi kendini zorlanmış ya da küçük düşmüş hissedebilir. Lütfen göndermeden bir daha oku.',
        why: 'Konusu cinsellik ya da çok özel şeyler ve bir kısmı birini incitebilir.',
        tip: '“Hayır” sonradan söylense de geçerlidir. Biri seni zorluyorsa bir destek hattıyla konuşabilirsin.',
      },
    ],
  },
  kinds: {
    'sexual-text': {
      'under-13': bodySafetyOutgoing,
      '13-and-over': [
        {
          title: 'Bu oldukça özel',
          body: 'Gönderince kaydedilip paylaşılabilir. Kendine de saklayabilirsin.',
          why: 'Cinsel içerikli görünüyor ve sonradan geri alamazsın.',
          tip: 'Karşındaki böyle bir şey istemediyse çıkar. Kimsenin seni buna zorlamaya da hakkı yok.',
        },
        {
          title: 'Bu, özel türden bir mesaj',
          body: 'Sohbetler kopyalanıp elden ele dolaşabiliyor. Bunu yazmasan da olur.',
          why: 'Cinsel bir mesaj gibi duruyor. Buradan nereye gideceğini kimse bilemez.',
          tip: 'Karşındaki bunu istiyor mu, emin değil misin? O zaman boş ver. Yazman için baskı varsa “hayır” diyebilirsin.',
        },
      ],
    },
    'sexual-image': {
      'under-13': [
        {
          title: 'Özel fotoğraflar özel kalsın',
          body: 'Bedenler, özel fotoğraflar ve büyük sırlar sohbet için değildir. Biri senden bunu istediyse “hayır” diyebilirsin.',
          why: 'Özel bir şeyin fotoğrafı olabilir.',
          tip: 'Sana tuhaf ya da kötü geliyorsa güvendiğin bir büyüğe anlat. Bunu konuşabilirsin.',
        },
        {
          title: 'Bazı fotoğraflar sohbet için fazla özel',
          body: 'Bedenin ve onun fotoğrafları sana özeldir. Büyük bir sırrı saklamak zorunda değilsin. Biri bunları senden isterse “hayır” demen çok doğal.',
          why: 'Bu fotoğrafta özel bir şey olabilir.',
          tip: 'Biri sana kendini tuhaf ya da üzgün mü hissettirdi? Yanında kendini güvende hissettiğin bir büyükle konuşabilirsin.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu fotoğraf çok özel',
          body: 'Gönderince kaydedilip paylaşılabilir. Kendine saklayabilirsin.',
          why: 'Cinsel bir fotoğraf gibi görünüyor. 18 yaş altında böyle fotoğraflar yasalara da aykırı olabilir.',
          tip: 'Biri bunun için seni zorluyorsa bu doğru değil. Güvendiğin biriyle konuş. Böyle bir fotoğraf çoktan yayıldıysa, kaldırılmasına yardım edebilecek kuruluşlar var.',
        },
        {
          title: 'Bu fotoğraf çok özel görünüyor',
          body: 'Eline geçen herkes kopyalayabilir ya da dağıtabilir. Göndermek zorunda değilsin.',
          why: 'Cinsel içerikli gibi duruyor. İçindeki biri 18 yaşından küçükse yasalara aykırı da olabilir.',
          tip: 'Baskı mı hissediyorsun? Bu sana haksızlık, güvendiğin birine anlatabilirsin. Bir fotoğraf yayıldıysa bazı kuruluşlar kaldırılmasına yardım edebilir.',
        },
      ],
    },
    'nudity-request': {
      'under-13': bodySafetyOutgoing,
      '13-and-over': [
        {
          title: 'Özel bir şey istiyorsun',
          body: 'Birinden çıplak fotoğraf istemek ona baskı gibi gelebilir, senden hoşlansa bile.',
          why: 'Çıplak fotoğraf isteniyor gibi görünüyor. 18 yaş altında böyle fotoğraflar yasalara aykırı olabilir.',
          tip: 'Bunu çıkar. Yakınlık, baskı olmadan daha güzel büyür.',
        },
        {
          title: 'Burada çok özel bir şey isteniyor',
          body: 'Hoşlandığın birine “hayır” demek zordur. Bu yüzden böyle bir soru zorlama gibi gelebilir.',
          why: 'Kıyafetsiz bir fotoğraf isteniyor gibi duruyor. Biri 18 yaşından küçükse bu yasalara aykırı olabilir.',
          tip: 'Bu soruyu silebilirsin. Kimse bir şeyi kanıtlamak zorunda kalmayınca güven büyür.',
        },
      ],
    },
  },
};
