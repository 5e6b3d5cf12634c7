import type { HarmAdvice } from '../words.ts';

export const sentOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bu, özel bir şeydi',
        body: 'Mesaj artık gitti ve sen kötü bir şey yapmadın. Karşındakinden silmesini isteyebilirsin.',
        why: 'Bir telefon numarası, yer, isim ya da şifre gibi görünüyor.',
        tip: 'Bak bakalım, silebiliyor musun. Sana tuhaf geliyorsa güvendiğin bir büyüğe anlat.',
      },
      {
        title: 'Burada seninle ilgili bir şey vardı',
        body: 'Mesajın karşıya gitti. Yine de “Lütfen bu sende kalsın” diyebilirsin.',
        why: 'İçinde adın, bulunduğun yer, bir numara ya da şifre geçmiş olabilir.',
        tip: 'Yanında kendini güvende hissettiğin bir büyük yardım edebilir. Şifreyi de birlikte değiştirebilirsiniz.',
      },
    ],
    '13-and-over': [
      {
        title: 'Bu oldukça özeldi',
        body: 'Gönderildi. Karşındakinden silmesini isteyebilirsin. Uygulama izin veriyorsa kendin de silebilirsin.',
        why: 'İçinde sadece sana ait bir şey var gibi görünüyor, mesela kişisel bir bilgi ya da mahrem bir şey.',
        tip: 'Pişman mısın? Çaresiz değilsin. Güvendiğin biriyle konuş. Bir fotoğraf yayılırsa kaldırılmasına yardım edebilecek kuruluşlar var.',
      },
      {
        title: 'Kişisel bir şey paylaştın',
        body: 'Artık gitti ama yine de bir sınır koyabilirsin: Aranızda kalmasını iste.',
        why: 'Bir kısmı özel duruyor. Sohbetler kaydedilebilir ya da başkalarına iletilebilir.',
        tip: 'İçinde bir şifre ya da kod vardıysa onu değiştir. Biri bunu sana karşı kullanırsa yardım alabilirsin.',
      },
    ],
  },
};
