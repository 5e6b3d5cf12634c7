import type { HarmAdvice } from '../words.ts';

export const scamOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bu gerçek mi?',
        body: 'Bu, arkadaştan arkadaşa geçen bir tuzak olabilir. Kontrol etmek iyi olur.',
        why: 'Bir ödül, zincir mesaj ya da acele ettiren bir tuzak gibi görünüyor.',
        tip: 'Bunu bir büyüğe sor. Tuzaksa arkadaşlarına haber ver.',
      },
      {
        title: 'Tuzaklar gezmeyi sever',
        body: 'Bir sohbetten ötekine geçerler. İki kez bakmak iyi olabilir.',
        why: '“Kazandın” diyen, elden ele giden ya da acele ettiren bir mesaj olabilir.',
        tip: 'Emin değil misin? Bak bakalım, bir büyük ne düşünüyor. Arkadaşlarına her zaman “Ona dokunmayın” yazabilirsin.',
      },
    ],
    '13-and-over': [
      {
        title: 'Kontrol etmeye değer',
        body: 'Bu, iyi niyetle iletilen bir tuzak olabilir. Kısa bir kontrol, arkadaşlarını dertten kurtarabilir.',
        why: 'Bir ödül, zincir mesaj ya da hızlı bir teklif gibi görünüyor.',
        tip: 'İnternette ara ya da gönderenin gerçek sayfasına bak. Sahteyse bunu sohbette söyle.',
      },
      {
        title: 'Bu bir aldatmaca olabilir mi?',
        body: 'Arkadaşların senden gelene güvenir, tuzaklar da bu yolla yayılır. Şöyle bir göz atmaya değer.',
        why: 'Bir çekiliş, elden ele giden bir mesaj ya da süreli bir fırsat gibi duruyor.',
        tip: 'Araştır ya da şirketin kendi sayfasını bul. Gerçek çıkmazsa kısa bir “Ona tıklamayın” işe yarar.',
      },
    ],
  },
  kinds: {
    phishing: {
      'under-13': [
        {
          title: 'Bu link güvenli mi?',
          body: 'Bu link ya da istek, hesaplara girmek için bir tuzak olabilir. Kontrol etmek iyi olur.',
          why: 'İnsanlardan giriş yapmalarını, linke dokunmalarını ya da kod söylemelerini istiyor.',
          tip: 'Bir büyükten seninle birlikte bakmasını iste.',
        },
        {
          title: 'Bu link nereye gidiyor?',
          body: 'Bazı linkler iyi görünür ama değildir. Bir arkadaşın bu yüzden oyun ya da sohbet hesabını kaybedebilir.',
          why: 'Karşıdakinin hesabına girmesini, link açmasını ya da kod vermesini istiyor.',
          tip: 'Bir büyükle birlikte bak. Tuzaksa arkadaşlarına “Dokunmayın” de.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu link göründüğü gibi mi?',
          body: 'Sana güvenen insanların hesap bilgilerini çalmak için yapılmış olabilir. Kontrol etmen onları bundan koruyabilir.',
          why: 'İnsanlardan giriş yapmalarını, link açmalarını ya da kod paylaşmalarını istiyor.',
          tip: 'Gerçek adresi kendin yaz ve teklif orada var mı, bak.',
        },
        {
          title: 'Bu linkten emin misin?',
          body: 'Sahte bir sayfa, bir arkadaşına tek dokunuşta hesabını kaybettirebilir. Bakmaya değer.',
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
          tip: 'Bunu bir büyükle konuş. Arkadaşlarına gönderdin mi? Onlara uzak durmalarını söyle.',
        },
        {
          title: 'Para kazanmanın güvenli bir yolu mu?',
          body: 'Buna “evet” diyen bir arkadaşın zor durumda kalabilir. Arkadaşlarını uyarabilirsin.',
          why: 'Bir kartı ya da banka hesabını kullanmak için para öneriliyor olabilir.',
          tip: 'Vazgeçmen gayet normal. Biri sana “bunu gönder” dediyse bir büyükle konuş.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu bir para tuzağı olabilir',
          body: 'Başkaları için para aktaran bir arkadaşın, hesabını, hatta daha fazlasını kaybedebilir.',
          why: 'Banka hesabı ya da kartla para kazanma teklifi gibi görünüyor.',
          tip: 'Kabul edebilecek arkadaşlarını uyar. Biri sana zorla gönderttiyse güvendiğin bir yetişkinle konuş.',
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
