import type { HarmAdvice } from '../words.ts';

export const bullyingOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bu kırıcı olabilir',
        body: 'Bu sözler birini üzebilir ya da korkutabilir. Başka türlü söylemek ister misin?',
        why: 'Bazı kelimeler okuyana kötü gelebilir.',
        tip: 'Kızgınken de nazik olabilirsin. Ne hissettiğini söyle ya da kısa bir mola ver.',
      },
      {
        title: 'Bu okuyana kötü gelir mi?',
        body: 'Bunu okuyan kişi üzülebilir ya da korkabilir. Hâlâ değiştirebilirsin.',
        why: 'Bir kısmı sert ya da kaba gelebilir.',
        tip: '“Üzüldüm” ya da “Kızdım” diye başlayabilirsin. Ya da biraz bekle. Sonra hâlâ göndermek istiyor musun, bak.',
      },
    ],
    '13-and-over': [
      {
        title: 'Bu birini incitebilir',
        body: 'Düşündüğünden daha ağır gelebilir. Bir kez daha bakmak ister misin?',
        why: 'Ekranda ses de yok, yüz de. Bu yüzden sert sözler çoğu zaman daha da sert gelir.',
        tip: 'Ne olduğunu ve sana ne hissettirdiğini yaz. Ya da önce on dakika beklet.',
      },
      {
        title: 'Bu kırıcı gelebilir mi?',
        body: 'Sadece içini döküyor olsan bile saldırı gibi anlaşılabilir. Hâlâ değiştirebilirsin.',
        why: 'Bir kısmı sert duruyor. Karşındaki ses tonunu duyamıyor, güldüğünü göremiyor.',
        tip: 'Kendinden başlamayı dene, mesela “Dışlanmış hissettim” gibi. Ya da notlarına yaz, sonra bir daha bak.',
      },
    ],
  },
  kinds: {
    exclusion: {
      'under-13': [
        {
          title: 'Dışlanmak insanı üzer',
          body: 'Bu söz birine kendini dışlanmış hissettirebilir. Daha nazik söylemenin bir yolu var mı?',
          why: 'Birine “uzak dur” ya da “sen gelme” deniyor gibi görünüyor.',
          tip: 'En iyi arkadaş olmak zorunda değilsiniz. Yine de birbirinize adil davranabilirsiniz.',
        },
        {
          title: 'Bir kişiye daha yer var mı?',
          body: 'Aranıza alınmamak birini bütün gün üzebilir. Bunu daha güzel söyleyebilir misin?',
          why: 'Birine gelemeyeceği ya da oynayamayacağı söyleniyor olabilir.',
          tip: 'Kiminle oynayacağını sen seçebilirsin. “Bugün olmaz” derken de nazik olabilirsin.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu birini dışarıda bırakabilir',
          body: 'Dışlanmak, hakaret kadar can yakabilir. Söylemek istediğin bu mu?',
          why: 'Biri bir grubun ya da bir planın dışında tutuluyor gibi görünüyor.',
          tip: 'Bir nedenin varsa, bunu ona baş başayken, sakince söyleyebilirsin.',
        },
        {
          title: 'Bu, birine kapıyı kapatabilir',
          body: '“Seni istemiyoruz” sözü insanın aklında uzun süre kalabilir. Daha özenli söylenebilir mi?',
          why: 'Birine gelemeyeceği, katılamayacağı ya da sizden olmadığı söyleniyor gibi duruyor.',
          tip: 'Kiminle vakit geçireceğini sen seçersin. Biraz mesafe istiyorsan bunu özelden, nazikçe söyleyebilirsin.',
        },
      ],
    },
    'body-shaming': {
      'under-13': [
        {
          title: 'Bu, birinin görünüşüyle ilgili',
          body: 'Görünüşle ilgili sözler uzun süre akılda kalabilir. Değiştirmek ister misin?',
          why: 'Bir beden ya da bir yüz hakkında kırıcı bir söz gibi görünüyor.',
          tip: 'Bir şeye üzüldüysen onun ne yaptığını söyle, nasıl göründüğünü değil.',
        },
        {
          title: 'Görünüş hassas bir konudur',
          body: 'Böyle bir söz şaka bile olsa günlerce can yakabilir. Hâlâ değiştirebilirsin.',
          why: 'Bir kısmı birinin görünüşüyle dalga geçiyor olabilir.',
          tip: 'Ona kızdın mı? Hangi davranışı haksızdı, onu anlat. Görünüşünü bir kenara bırak.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu, birinin görünüşü hakkında',
          body: 'Bedenle ilgili laflar, şaka bile olsa, akılda kalır. Değiştirmek ister misin?',
          why: 'Birinin görünüşünü küçümseyen bir söz gibi görünüyor.',
          tip: 'Seni rahatsız eden bir şey varsa, onun ne yaptığını söyle. Şakaysa, başka bir şaka seç.',
        },
        {
          title: 'Görünüşe takılan bir laf mı?',
          body: 'Pek çok insan görünüşünü dert eder. Bu söz tam o hassas noktaya değebilir.',
          why: 'Bir kısmı birinin yüzüyle, kilosuyla ya da tarzıyla dalga geçiyor gibi duruyor.',
          tip: 'Şaka mıydı? İkinizin de gülebileceği bir şey bul. Sinirlendin mi? O zaman olandan söz et.',
        },
      ],
    },
    'encouraging-self-harm': {
      'under-13': [
        {
          title: 'Bu sözler gerçekten zarar verebilir',
          body: 'Kendini kötü hisseden biri bu sözlere inanabilir. Lütfen onu bunlarla baş başa bırakma.',
          why: 'Birine kendine zarar vermesi söyleniyor gibi görünüyor.',
          tip: 'Çok kızgınsan biraz uzaklaş ve güvendiğin bir büyükle konuş.',
        },
        {
          title: 'Lütfen buna bir daha bak',
          body: 'Biri üzgünse böyle bir söz onun canını çok yakabilir. Lütfen bunu çıkar.',
          why: 'Bir kısmı birini kendine zarar vermeye itebilir.',
          tip: 'Kızmak normaldir. Bir mola ver. Ne kadar kızdığını, yanında kendini güvende hissettiğin bir büyüğe anlat.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu sözler ciddi zarar verebilir',
          body: 'Ekranın arkasındaki kişinin nasıl olduğunu göremezsin. Lütfen bu kısmı çıkar.',
          why: 'Birine kendine zarar vermesi söyleniyor gibi görünüyor. Öylesine söylense de can yakar.',
          tip: 'Çok öfkeliysen, öfkeli olduğunu yaz. Onun için endişeleniyorsan, nasıl olduğunu sor.',
        },
        {
          title: 'Lütfen bu kısma bir daha bak',
          body: 'Kötü bir gece geçiren biri bunu ciddiye alabilir. Lütfen mesajına koyma.',
          why: 'Bir kısmı, lafın gelişi olsa bile, birini kendine zarar vermeye itiyor gibi duruyor.',
          tip: '“Sana çok kızgınım” yazman gayet normal. Keyifsiz görünüyorsa halini sorabilirsin.',
        },
      ],
    },
    hate: {
      'under-13': [
        {
          title: 'Bu, bir kişiden fazlasını üzer',
          body: 'İnsanların kim olduğuyla ilgili kırıcı bir söz bu. İnsan kim olduğunu kendi seçmez. Değiştirmek ister misin?',
          why: 'İnsanları ten renkleri, inançları ya da geldikleri yer gibi şeyler yüzünden aşağılıyor.',
          tip: 'Bir kişiye kızabilirsin. Onun ait olduğu grubu işin içine katma.',
        },
        {
          title: 'Bu söz bütün bir grup hakkında',
          body: 'O gruptan çocuklar bunu okursa kendilerini değersiz hissedebilir. O kısmı çıkarabilir misin?',
          why: 'İnsanların ten rengi, inancı, memleketi ya da kim olduğu hakkında kırıcı olabilir.',
          tip: 'Seni bir çocuk kızdırdıysa onun ne yaptığını söyle. Bunu öbürleri yapmadı.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu, bütün bir grubu küçümsüyor',
          body: 'Birinin yaptığını değil, insanların kim olduğunu hedef alıyor. Yeniden yazmak ister misin?',
          why: 'İnsanlara kökenleri, inançları, bedenleri ya da kimi sevdikleri yüzünden saldırıyor gibi görünüyor.',
          tip: 'Seni bir kişi üzdüyse, o kişinin ne yaptığından söz et.',
        },
        {
          title: 'Bu, tek bir kişiyle kalmıyor',
          body: 'Burada o gruptan biri olabilir, bunu fark etmeyebilirsin. Başka kelimelerle yazar mısın?',
          why: 'İnsanlarla inançları, kökenleri, bedenleri ya da sevdikleri kişi yüzünden alay ediyor gibi duruyor.',
          tip: 'Birine mi kızdın? Sadece onu ve yaptığını yaz. Ötekilerin bununla ilgisi yok.',
        },
      ],
    },
    'pile-on': {
      'under-13': [
        {
          title: 'Çok kişi birden yazıyor',
          body: 'Çok kişi birden kötü söz söyleyince bu çok ağır gelir. Sen katılmasan da olur.',
          why: 'Bir kişiye çok sayıda sert söz gidiyor.',
          tip: 'Hiçbir şey yazmasan da olur. Ya da o kişiye güzel bir söz gönderebilirsin.',
        },
        {
          title: 'Bir kişinin üstüne çok geliniyor',
          body: 'O şu an kendini yapayalnız hissedebilir. Bunu göndermesen de olur.',
          why: 'Buradaki kırıcı sözlerin birçoğu aynı kişiye yazılmış.',
          tip: 'Sessiz kalabilirsin. Ya da ona sor: İyi misin?',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu da öteki mesajların üstüne eklenir',
          body: 'Şu an çok kişi tek bir kişinin üstüne gidiyor. Katılmak zorunda değilsin.',
          why: 'Mesajlar tek tek küçük olabilir. Hepsi birden bütün dünya gibi gelebilir.',
          tip: 'Uzak durmak işe yarar. Ortadaki kişiye yazacağın güzel bir söz de öyle.',
        },
        {
          title: 'Zaten üstüne çok geliniyor',
          body: 'Bir satır sana küçük, ona ağır gelebilir. Bu seferlik bırakabilirsin.',
          why: 'Şu sıra aynı kişiye bir sürü sert cevap geliyor.',
          tip: 'Hiç yazmayabilir ya da özelden halini sorabilirsin. İnsan, kimin sorduğunu unutmaz.',
        },
      ],
    },
  },
};
