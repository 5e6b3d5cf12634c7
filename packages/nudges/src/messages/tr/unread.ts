import type { HarmAdvice } from '../words.ts';

export const unreadOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bu mesaj kontrol edilmedi',
        body: 'Kontrol bu sefer çalışmadı. Mesajını bir kez daha okuyabilirsin.',
        why: 'Kontrolde bir şeyler ters gitti. Bunun seninle ya da yazdıklarınla ilgisi yok.',
        tip: 'Kendine sor: Bu mesajı almak ister miydim? Cevabın hayırsa güzel bir söz iyi gelebilir.',
      },
      {
        title: 'Bu sefer kontrol yok',
        body: 'Kontrol takıldı. Yazdığına bir göz atabilirsin.',
        why: 'Bu bazen olur. Senin hakkında bir şey söylemez.',
        tip: 'Sana gelmiş gibi oku. Hâlâ güzel mi? O zaman her şey yolunda.',
      },
    ],
    '13-and-over': [
      {
        title: 'Bu mesaj kontrol edilmedi',
        body: 'Kontrol bu sefer çalışmadı. İstersen bir kez daha oku.',
        why: 'Kontrolde bir şeyler ters gitti. Bunun yazdıklarınla ilgisi yok.',
        tip: 'Sana gelse rahatsız olmayacaksan sorun yok.',
      },
      {
        title: 'Bu mesaja bakılamadı',
        body: 'Kontrol takıldı, yani mesajını sadece sen gözden geçirdin.',
        why: 'Bu ara sıra olur. Mesajın hakkında bir şey söylemez.',
        tip: 'Bu sana gelse rahat olur muydun? Cevabın hayırsa bir iki söz durumu düzeltebilir.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Bu fotoğraf kontrol edilmedi',
          body: 'Kontrol bu sefer çalışmadı. Bir kez daha bakabilirsin.',
          why: 'Kontrolde bir şeyler ters gitti. Sen yanlış bir şey yapmadın.',
          tip: 'Onu başkaları da görse olur mu? Emin değilsen bir büyüğe sor.',
        },
        {
          title: 'Bu fotoğrafa bakılamadı',
          body: 'Kontrol takıldı. Fotoğrafa bir daha göz atabilirsin.',
          why: 'Bu bazen olur. Başın dertte değil.',
          tip: 'Onu bütün sınıfına gösterir miydin? Cevabın hayırsa bir büyüğe danış.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu fotoğraf kontrol edilmedi',
          body: 'Kontrol bu sefer çalışmadı. Fotoğrafa bir kez daha bakabilirsin.',
          why: 'Fotoğraf bozuk, çok büyük ya da az rastlanan türden olabilir. Bunun seninle ilgisi yok.',
          tip: 'Onu herkes görse için rahat olur mu? Olmazsa karşındakinden silmesini iste.',
        },
        {
          title: 'Bu fotoğrafın kontrolü yapılamadı',
          body: 'Kontrol takıldı. İstersen bir daha bak.',
          why: 'Hasarlı, çok büyük ya da alışılmadık bir formatta olabilir. Bu, senin hakkında bir şey söylemez.',
          tip: 'Tanıdığın herkesin ona baktığını düşün. Rahatsız mı oldun? Silinmesini isteyebilirsin.',
        },
      ],
    },
  },
};

export const unreadIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bu mesaj kontrol edilmedi',
        body: 'Kontrol bu sefer çalışmadı. Sana iyi gelmiyorsa bırakabilirsin.',
        why: 'Kontrolde bir şeyler ters gitti.',
        tip: 'Kendini kötü hissedersen güvendiğin bir büyüğe göster.',
      },
      {
        title: 'Kontrol takıldı',
        body: 'Bu mesaja bakılamadı. Okumak hoşuna gitmiyorsa bir kenara bırakabilirsin.',
        why: 'Bu bazen olur. Senin hakkında bir şey söylemez.',
        tip: 'Üzüldün mü, korktun mu? Yanında kendini güvende hissettiğin bir büyük de görsün.',
      },
    ],
    '13-and-over': [
      {
        title: 'Bu mesaj kontrol edilmedi',
        body: 'Kontrol bu sefer çalışmadı, bu yüzden mesaj hakkında bir şey bilinmiyor.',
        why: 'Kontrolde bir şeyler ters gitti.',
        tip: 'Sana tuhaf geliyorsa cevap vermek zorunda değilsin.',
      },
      {
        title: 'Bu, kontrol edilmeden geldi',
        body: 'Kontrol takıldı, yani içinde her şey olabilir. Gayet iyi bir şey de olabilir.',
        why: 'Bu ara sıra olur.',
        tip: 'İçinde kötü bir his mi var? Orada bırakabilirsin.',
      },
    ],
  },
  kinds: {
    'sexual-image': {
      'under-13': [
        {
          title: 'Bu fotoğraf kontrol edilmedi',
          body: 'Kontrol çalışmadı, bu yüzden fotoğrafın üstü kapalı. Bakmak zorunda değilsin.',
          why: 'Kontrolde bir şeyler ters gitti. Sen yanlış bir şey yapmadın.',
          tip: 'Göndereni tanıyor musun? Tanımıyorsan bırak. Güvendiğin bir büyüğe sorabilirsin.',
        },
        {
          title: 'Bu fotoğrafın kontrolü yapılamadı',
          body: 'Kontrol takıldı, o yüzden üstü kapalı. Öyle bırakabilirsin.',
          why: 'Bu bazen olur. Başın dertte değil.',
          tip: 'Kimden geldiğini bilmiyorsan dokunma. Ya da yanında kendini güvende hissettiğin bir büyükle konuş.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu fotoğraf kontrol edilmedi',
          body: 'Kontrol çalışmadı, bu yüzden fotoğrafın üstü kapalı. Bakıp bakmamaya sen karar verirsin.',
          why: 'Fotoğraf bozuk, çok büyük ya da az rastlanan türden olabilir. Bunun seninle ilgisi yok.',
          tip: 'Göndereni tanımıyorsan bırakabilirsin. Güvendiğin birine de sorabilirsin.',
        },
        {
          title: 'Kontrol bu fotoğrafı atladı',
          body: 'Kontrol takıldığı için kapalı duruyor. Bakmak ya da bakmamak sana kalmış.',
          why: 'Hasarlı, çok büyük ya da alışılmadık bir formatta olabilir. Hiçbiri senin yüzünden değil.',
          tip: 'Kimden geldiğinden emin değil misin? Kapalı bırak ya da güvendiğin biriyle konuş.',
        },
      ],
    },
  },
};
