import type { HarmAdvice } from '../words.ts';

export const scamOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bu gerçek mi?',
        body: 'Bu, arkadaştan arkadaşa geçen bir tuzak olabilir. Önce kontrol etmek ister misin?',
        why: 'Bir ödül, zincir mesaj ya da acele ettiren bir tuzak gibi görünüyor.',
        tip: 'Başkasına iletmeden önce bir büyüğe sor.',
      },
      {
        title: 'Önce kontrol et, sonra paylaş',
        body: 'Tuzaklar bir sohbetten ötekine geçmeyi sever. İki kez bakmak iyi olabilir.',
        why: '“Kazandın” diyen, elden ele giden ya da acele ettiren bir mesaj olabilir.',
        tip: 'Emin değil misin? Bak bakalım, bir büyük ne düşünüyor.',
      },
    ],
    '13-and-over': [
      {
        title: 'Göndermeden önce bakmaya değer',
        body: 'Bu, iyi niyetle iletilen bir tuzak olabilir. Önce kontrol etmek ister misin?',
        why: 'Bir ödül, zincir mesaj ya da hızlı bir teklif gibi görünüyor.',
        tip: 'İnternette ara ya da gönderenin gerçek sayfasına bak. Emin değilsen bırak.',
      },
      {
        title: 'Bu bir aldatmaca olabilir mi?',
        body: 'Arkadaşların senden gelene güvenir, tuzaklar da bu yolla yayılır. Önce bir göz atar mısın?',
        why: 'Bir çekiliş, elden ele giden bir mesaj ya da süreli bir fırsat gibi duruyor.',
        tip: 'Araştır ya da şirketin kendi sayfasını bul. Kararsız mısın? Göndermesen de olur.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: 'Bu link güvenli mi?',
          body: 'Bu link ya da istek, hesaplara girmek için bir tuzak olabilir. Önce kontrol etmek ister misin?',
          why: 'İnsanlardan giriş yapmalarını, linke dokunmalarını ya da kod söylemelerini istiyor.',
          tip: 'Bir büyükten seninle birlikte bakmasını iste.',
        },
        {
          title: 'Bu link nereye gidiyor?',
          body: 'Bazı linkler iyi görünür ama değildir. Bir arkadaşın bu yüzden oyun ya da sohbet hesabını kaybedebilir.',
          why: 'Karşıdakinin hesabına girmesini, link açmasını ya da kod vermesini istiyor.',
          tip: 'Göndermeden önce bir büyükle birlikte bak.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu link göründüğü gibi mi?',
          body: 'Sana güvenen insanların hesap bilgilerini çalmak için yapılmış olabilir. Kontrol etmek ister misin?',
          why: 'İnsanlardan giriş yapmalarını, link açmalarını ya da kod paylaşmalarını istiyor.',
          tip: 'Gerçek adresi kendin yaz ve teklif orada var mı, bak.',
        },
        {
          title: 'Bu linkten emin misin?',
          body: 'Sahte bir sayfa, bir arkadaşına tek dokunuşta hesabını kaybettirebilir. Önce bir bakar mısın?',
          why: 'Karşıdakinin hesabına girmesini, bir şeye dokunmasını ya da kod vermesini istiyor.',
          tip: 'Siteyi linkten değil, kendin bul. Orada da aynı şey yazıyor mu, kontrol et.',
        },
      ],
    },
    'money-mule': {
      'under-13': [
        {
          title: 'Bu bir para tuzağı olabilir',
          body: 'Bazı kişiler para taşımak için çocukları kullanır. Bu, bir arkadaşının başını derde sokabilir.',
          why: 'Banka kartını ya da hesabını kullandırana para öneriliyor gibi görünüyor.',
          tip: 'Başkasına iletmeden önce bir büyüğe sor.',
        },
        {
          title: 'Para kazanmanın güvenli bir yolu mu?',
          body: 'Buna “evet” diyen bir arkadaşın zor durumda kalabilir. Göndermesen de olur.',
          why: 'Bir kartı ya da banka hesabını kullanmak için para öneriliyor olabilir.',
          tip: 'Vazgeçmen gayet normal. Biri sana “bunu gönder” dediyse bir büyükle konuş.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu bir para tuzağı olabilir',
          body: 'Başkaları için para aktaran bir arkadaşın, hesabını, hatta daha fazlasını kaybedebilir.',
          why: 'Banka hesabı ya da kartla para kazanma teklifi gibi görünüyor.',
          tip: 'Bunu çıkar. Biri sana zorla gönderttiyse güvendiğin bir yetişkinle konuş.',
        },
        {
          title: 'Bu teklif geri tepebilir',
          body: 'Kabul eden kişi hesabını kaybedebilir ve başı ciddi derde girebilir.',
          why: 'Karttan ya da hesaptan para geçirmek için ödeme yapılıyor gibi duruyor.',
          tip: 'Vazgeçebilirsin. Biri paylaşman için seni zorluyorsa güvendiğin bir yetişkine anlat.',
        },
      ],
    },
  },
};
