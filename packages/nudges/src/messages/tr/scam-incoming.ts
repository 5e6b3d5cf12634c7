import type { HarmAdvice } from '../words.ts';

export const scamIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bu bir tuzak olabilir',
        body: 'Henüz dokunma, para da ödeme. Bekleyip sorman çok normal.',
        why: 'Bir ödül ya da seni acele ettiren bir fırsat gibi görünüyor.',
        tip: 'Bir büyükten seninle birlikte bakmasını iste.',
      },
      {
        title: 'Gerçek olamayacak kadar iyi mi?',
        body: 'Biraz dur. Dokunmak ya da ödemek sonraya kalsın. Gerçekse bekleyebilir.',
        why: '“Kazandın” diyen ya da çok acele ettiren bir mesaj olabilir.',
        tip: 'Bir büyüğe göster, bakalım o ne düşünüyor.',
      },
    ],
    '13-and-over': [
      {
        title: 'Bu bir dolandırıcılık olabilir',
        body: 'Hızlı davranmana gerek yok. Gerçek teklifler sen kontrol edene kadar bekleyebilir.',
        why: 'Bir ödül, hızlı bir fırsat ya da zincir mesaj gibi görünüyor.',
        tip: 'Linkleri açma, para ödeme. Kendin araştır ya da güvendiğin birine sor.',
      },
      {
        title: 'İyi mi görünüyor? Önce kontrol et',
        body: 'Tuzaklar seni aceleye getirmeyi sever. Biraz beklet, bakalım sağlam çıkacak mı.',
        why: 'Bir çekilişe, acele ettiren bir fırsata ya da elden ele giden bir mesaja benziyor.',
        tip: 'Şimdilik linklere dokunma, paran sende kalsın. Kendin araştır ya da başka biri de baksın.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: 'Bu link bir tuzak olabilir',
          body: 'Linke dokunma, kod söyleme. Kimsenin senin şifrene ihtiyacı yok.',
          why: 'Giriş yapmanı, bir linke dokunmanı ya da kod söylemeni istiyor.',
          tip: 'Dokunduysan ya da söylediysen, bir büyükten şifreni değiştirmek için yardım iste.',
        },
        {
          title: 'Dokunmadan önce bekle',
          body: 'Biri hesabına girmek istiyor olabilir. Şifren ve kodların sende kalsın.',
          why: 'Hesabına girmeni, link açmanı ya da kod vermeni istiyor.',
          tip: 'Dokundun mu? Bu herkesin başına gelebilir. Bir büyükle oturup yeni bir şifre yap.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu linke dikkat',
          body: 'Hesap bilgilerinin peşinde olabilir. Dürüst kimsenin şifrene ya da bir koda ihtiyacı yoktur.',
          why: 'Giriş yapmanı, link açmanı ya da kod paylaşmanı istiyor.',
          tip: 'Gerçek siteye kendin git. Bilgilerini girdiysen o şifreyi hemen değiştir.',
        },
        {
          title: 'Bu link sahte olabilir',
          body: 'Sahte sayfalar gerçeğinin tıpatıp aynısı gibi görünebilir. Şifren ve kodların sende kalsın.',
          why: 'Hesabına girmeni, bir şeye dokunmanı ya da kod göndermeni istiyor.',
          tip: 'Siteyi ya da uygulamayı buradan değil, kendin aç. Linkten girdin mi? Olur böyle şeyler. Hemen yeni bir şifre belirle.',
        },
      ],
    },
    'money-mule': {
      'under-13': [
        {
          title: 'Bu bir para tuzağı olabilir',
          body: 'Kimse için para taşıma, kimseye kartını verme. Sadece “hayır” diyebilirsin.',
          why: 'Banka kartını ya da hesabını kullandırana para öneriliyor gibi görünüyor.',
          tip: 'Daha önce “evet” dediysen bile güvendiğin bir büyüğe anlat.',
        },
        {
          title: 'Bu teklif güvenli olmayabilir',
          body: 'Bunu bırakabilirsin. Kartın sadece senin. Kimse için para aktarmak zorunda da değilsin.',
          why: 'Bir kartın ya da hesabın kullanılması için para öneriliyor olabilir.',
          tip: '“Evet” mi dedin? Yine de vazgeçebilirsin. Yanında kendini güvende hissettiğin bir büyükle konuş.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu bir para tuzağı olabilir',
          body: 'Biri için para aktarmak, hesabını kapattırabilir ve başını derde sokabilir.',
          why: 'Senin banka hesabın ya da kartınla para kazanma teklifi gibi görünüyor.',
          tip: '“Hayır” de ve engelle. Zaten olduysa bankana ve güvendiğin bir yetişkine söyle.',
        },
        {
          title: 'Bu kimin parası?',
          body: 'Bir suçtan gelmiş olabilir ve o zaman üstünde senin adın olur. Uzak durabilirsin.',
          why: 'Hesabından ya da kartından para geçmesi için ödeme öneriliyor gibi duruyor.',
          tip: 'Geri çevir ve engelle. Çoktan yaptın mı? Bankana haber ver ve bir yetişkinle konuş.',
        },
      ],
    },
  },
};
