import type { HarmAdvice } from '../words.ts';

export const personalInfoOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bu, senin hakkında bir şey söylüyor',
        body: 'Gönderince geri alamazsın. Bu kişiyi gerçek hayatta tanıyor musun?',
        why: 'Bir telefon numarası, yer, isim ya da şifre gibi görünüyor.',
        tip: 'Onu çıkar ya da önce bir büyüğe sor.',
      },
      {
        title: 'Bunu paylaşmak uygun mu?',
        body: 'Gönderdiğin şey çok uzağa gidebilir. Karşındaki, yüz yüze tanıştığın bir arkadaşın mı?',
        why: 'İçinde adın, bulunduğun yer, bir numara ya da şifre olabilir.',
        tip: 'O kısmı çıkarabilirsin. Emin değil misin? Bir büyüğe danış.',
      },
    ],
    '13-and-over': [
      {
        title: 'Kişisel bir şey paylaşıyorsun',
        body: 'Gönderince geri alamazsın. Karşındakinin bunu bilmesi senin için uygun mu?',
        why: 'Numara, adres, hesap ya da sana götüren başka bir bilgi gibi görünüyor.',
        tip: 'Sadece gerçek hayatta tanıdığın kişilerle paylaş. Şifrelerini ve kodlarını kimseye verme.',
      },
      {
        title: 'Bu, birini sana götürebilir',
        body: 'Sohbetler kopyalanabilir ve bunu sonra geri çekemezsin. Bunun için doğru kişi bu mu?',
        why: 'İçinde sana ulaştıran bir numara, adres ya da giriş bilgisi var gibi duruyor.',
        tip: 'Yüz yüze tanıştığın arkadaşlarla sorun olmayabilir. Başkalarına yazıyorsan çıkar. Kodların ve şifrelerin sende kalsın.',
      },
    ],
  },
};

export const personalInfoIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bu özel',
        body: 'Sana kendisi hakkında bir şey söyledi. Bunu korumaya yardım edebilirsin.',
        why: 'Bir telefon numarası, yer, isim ya da şifre gibi görünüyor.',
        tip: 'Bunu kimseye iletme. Kendininkini söylemek zorunda değilsin.',
      },
      {
        title: 'Bu, karşındakiyle ilgili',
        body: 'Sana güvenip bunu söyledi. Sen de bunu koruyabilirsin.',
        why: 'İçinde onun adı, bulunduğu yer, bir numara ya da şifre olabilir.',
        tip: 'Bu sohbette kalsın. Kendi bilgilerini paylaşmana gerek yok.',
      },
    ],
    '13-and-over': [
      {
        title: 'Burada kişisel bilgiler var',
        body: 'Kendisine ulaştıran bir bilgi paylaştı. Bunu burada tutman güzel olur.',
        why: 'Numara, adres, hesap ya da başka bir kişisel bilgi gibi görünüyor.',
        tip: 'Bunu kimseye iletme. Karşılığında kendininkini paylaşmak zorunda değilsin.',
      },
      {
        title: 'Karşındaki özel bir şey paylaştı',
        body: 'Bununla başkaları onu bulabilir. O yüzden başka yere gitmemesi iyi olur.',
        why: 'Ona ait bir numara, adres ya da giriş bilgisi var gibi duruyor.',
        tip: 'Onun için endişelenmiyorsan burada kalsın. Kendi bilgilerini yazmasan da olur.',
      },
    ],
  },
};
