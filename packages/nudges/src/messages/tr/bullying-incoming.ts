import type { HarmAdvice } from '../words.ts';

export const bullyingIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bunu okumak üzücü olabilir',
        body: 'Şimdi okumak zorunda değilsin. Kötü bir şey yazıyorsa bu senin suçun değil.',
        why: 'Bazı kelimeler kırıcı gelebilir.',
        tip: 'Cevap yazmak zorunda değilsin. Bunu güvendiğin bir büyüğe gösterebilirsin.',
      },
      {
        title: 'Bu kaba gelebilir',
        body: 'Şimdilik kapalı bırakabilirsin. Biri sana kötü davranıyorsa hata ondadır.',
        why: 'Bazı yerleri kaba ya da kırıcı olabilir.',
        tip: 'Sessiz kalabilirsin. Üzülürsen, yanında kendini güvende hissettiğin bir büyük de görsün.',
      },
    ],
    '13-and-over': [
      {
        title: 'Bu kırıcı olabilir',
        body: 'Okuyup okumayacağına, ne zaman okuyacağına sen karar verirsin. Ne yazarsa yazsın, bu seni tanımlamaz.',
        why: 'Buradaki bazı kelimeler sık sık insanları aşağılamak için kullanılıyor.',
        tip: 'Cevap vermek zorunda değilsin. Sessize alabilir, engelleyebilir, senin yanında olan biriyle konuşabilirsin.',
      },
      {
        title: 'Bunu atlamak isteyebilirsin',
        body: 'Açıp açmamak sana kalmış. İnsanların nasıl yazdığı, senden çok onları anlatır.',
        why: 'İçinde hakaretlerde sık geçen sözler var.',
        tip: 'Hiçbir şey yazmasan da olur. Onu engelleyebilir ya da sessize alabilir, sana iyi gelen birine anlatabilirsin.',
      },
    ],
  },
  kinds: {
    threat: {
      'under-13': [
        {
          title: 'Bunu okumak korkutucu olabilir',
          body: 'Acele etmene gerek yok. Bununla tek başına uğraşmak zorunda değilsin.',
          why: 'Biri kötü bir şey yapacağını söylüyor gibi görünüyor.',
          tip: 'Bugün güvendiğin bir büyüğe anlat. Şu an tehlikedeysen acil yardım numarasını ara.',
        },
        {
          title: 'Bu seni korkutabilir',
          body: 'Korkman çok normal. Yavaşça bir nefes alabilirsin. Bu konuda yardım da alabilirsin.',
          why: 'Kötü bir şey olabileceğini söyleyen bir uyarı gibi duruyor.',
          tip: 'Bugün yanında kendini güvende hissettiğin bir büyüğe git. Hemen şimdi olabilecek bir şeyse acil yardım numarasını ara.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu bir tehdit olabilir',
          body: 'Bununla tek başına uğraşmak zorunda değilsin. Cevap vermek zorunda da değilsin.',
          why: 'Biri sana ya da yakınındaki birine zarar vereceğini söylüyor gibi görünüyor.',
          tip: 'En kısa zamanda güvendiğin birine anlat. Gerçekten olabileceğini düşünüyorsan acil yardım numarasını ara.',
        },
        {
          title: 'Bu seni korkutmak için yazılmış olabilir',
          body: 'Böyle sözlerden sarsılmak normaldir. Bunu biriyle paylaşabilirsin, cevap vermen gerekmez.',
          why: 'Bir kısmı, sana ya da bir yakınına zarar geleceğini söyleyen bir uyarı gibi duruyor.',
          tip: 'Bugün güvendiğin birine okut. Ciddi görünüyorsa hemen acil yardım numarasını ara.',
        },
      ],
    },
    exclusion: {
      'under-13': [
        {
          title: 'Bu kötü hissettirebilir',
          body: 'Dışlanmak insanı üzer. Bu, sende bir sorun olduğu anlamına gelmez.',
          why: 'Birine “uzak dur” deniyor gibi görünüyor.',
          tip: 'Sana iyi davranan kişilerle vakit geçir. Ne hissettiğini birine anlat.',
        },
        {
          title: 'Bu, dışlanmakla ilgili olabilir',
          body: 'Buna üzülmen normal. Sen birlikte oynamaya değer birisin.',
          why: 'Birine gelemeyeceği ya da katılamayacağı söyleniyor olabilir.',
          tip: 'Seni kim gülümsetiyor? Onu oyuna ya da sohbete çağır. Üzgünsen bir büyüğe de anlat.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu, dışlanmış hissettirebilir',
          body: 'Bu can yakar ama senin değerin hakkında pek bir şey söylemez.',
          why: 'Biri bir grubun ya da bir planın dışında tutuluyor gibi görünüyor.',
          tip: 'Seni yanında isteyen insanlarla ol. Devam ederse güvendiğin birine anlat.',
        },
        {
          title: 'Bu, aralarına alınmamakla ilgili olabilir',
          body: 'Canının yanması normal. Ne kadar değerli olduğuna bir grubun seçimi karar vermez.',
          why: 'Birine gelemeyeceği ya da oraya ait olmadığı söyleniyor gibi duruyor.',
          tip: 'Sen gelince sevinen insanlarla bir şeyler yap. Sık sık oluyorsa bunu güvendiğin biriyle konuş.',
        },
      ],
    },
    'body-shaming': {
      'under-13': [
        {
          title: 'Bu, görünüşle ilgili olabilir',
          body: 'Bedenin olduğu gibi gayet iyi. Onun hakkında kötü söz söylemek doğru değil.',
          why: 'Birinin görünüşü hakkında kırıcı bir söz gibi görünüyor.',
          tip: 'Cevap yazmak zorunda değilsin. Seni olduğun gibi seven biriyle konuş.',
        },
        {
          title: 'Bu, görünüşle dalga geçiyor olabilir',
          body: 'Canın yandıysa bu çok normal. Tek bir doğru görünüş yoktur.',
          why: 'Bir kısmı birinin yüzü ya da bedeni hakkında kaba olabilir.',
          tip: 'Cevapsız bırakabilirsin. Sana kendini iyi hissettiren birinin yanına git.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu, görünüş hakkında olabilir',
          body: 'Bedenine not vermek kimseye düşmez. Bunu okumadan bırakabilirsin.',
          why: 'Birinin görünüşünü küçümseyen bir söz gibi görünüyor.',
          tip: 'Cevap gerekmez. Sessize al, engelle ya da sana iyi gelen birine anlat.',
        },
        {
          title: 'Bu, görünüşle ilgili bir iğneleme olabilir',
          body: 'Bu sana dokunduysa, bu çok insani. Yine de bunlar tek bir kişinin sözleri.',
          why: 'Bir kısmı yüzle, kiloyla ya da tarzla dalga geçiyor gibi duruyor.',
          tip: 'Görmezden gelebilir, engelleyebilir ya da sessize alabilirsin. Sonra sana kendini iyi hissettiren insanlarla vakit geçir.',
        },
      ],
    },
    'encouraging-self-harm': {
      'under-13': [
        {
          title: 'Sana bunun denmesi doğru değil',
          body: 'Kimse sana bunu söylememeli. Sen önemlisin ve bunun için yardım alabilirsin.',
          why: 'Biri sana kendine zarar vermeni söylüyor gibi görünüyor.',
          tip: 'Lütfen bunu şimdi güvendiğin bir büyüğe göster. Bir destek hattını da arayabilirsin.',
        },
        {
          title: 'Bu sözler hiç doğru değil',
          body: 'Sen bunu hak etmedin. İyi ki varsın. Bunu biriyle konuşabilirsin.',
          why: 'Bir kısmı seni kendine zarar vermeye itiyor olabilir.',
          tip: 'Yanında kendini güvende hissettiğin bir büyüğe git, olabiliyorsa hemen şimdi. Destek hatları çocuklar için de var.',
        },
      ],
      '13-and-over': [
        {
          title: 'Kimse sana bunu söylememeli',
          body: 'Burada ne yazarsa yazsın, sen önemlisin. Bunu okumak ya da bununla yalnız kalmak zorunda değilsin.',
          why: 'Biri sana kendine zarar vermeni söylüyor gibi görünüyor.',
          tip: 'Bugün güvendiğin biriyle ya da bir destek hattıyla konuş. Bunu göndereni engelleyebilirsin.',
        },
        {
          title: 'Sen bundan daha iyisini hak ediyorsun',
          body: 'Böyle sözler hiçbir zaman doğru değil. Okumadan bırakabilir, birinden destek alabilirsin.',
          why: 'Bir kısmı seni kendine zarar vermeye itiyor gibi duruyor.',
          tip: 'Bugün birine ulaş: güvendiğin birine ya da bir destek hattına. Göndereni engellemen de gayet normal.',
        },
      ],
    },
    hate: {
      'under-13': [
        {
          title: 'Bu, insanları aşağılayan bir söz olabilir',
          body: 'Sen olduğun gibi iyisin. Bunu okumak zorunda değilsin.',
          why: 'İnsanları ten renkleri, inançları ya da geldikleri yer gibi şeyler yüzünden aşağılıyor.',
          tip: 'Engelleyebilirsin. Güvendiğin bir büyüğe anlat, bununla yalnız kalma.',
        },
        {
          title: 'Bu, bir grupla dalga geçiyor olabilir',
          body: 'Sen de buraya aitsin, olduğun gibi. Bunu atlayabilirsin.',
          why: 'İnsanlarla inançları, ten renkleri ya da geldikleri yer yüzünden alay ediyor olabilir.',
          tip: 'İstersen engelle. Bunu yanında kendini güvende hissettiğin bir büyükle konuşabilirsin.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bu, kimliğe yönelik bir saldırı olabilir',
          body: 'Olduğun kişide hiçbir sorun yok. Bunu okumadan bırakabilirsin.',
          why: 'İnsanlara kökenleri, inançları, bedenleri ya da kimi sevdikleri yüzünden saldırıyor gibi görünüyor.',
          tip: 'Bu uygulamada engelleyebilir ve bildirebilirsin. Arkanda duran insanlarla konuş.',
        },
        {
          title: 'Bu, bütün bir gruba laf ediyor olabilir',
          body: 'Burada kendin olmaya sonuna kadar hakkın var. Kimse seni okumaya zorlayamaz.',
          why: 'İnsanlarla geldikleri yer, inançları, bedenleri ya da sevdikleri kişi yüzünden alay ediyor gibi duruyor.',
          tip: 'Göndereni bildirebilir ya da engelleyebilirsin. Bunun nasıl bir şey olduğunu bilen biriyle paylaş.',
        },
      ],
    },
    'pile-on': {
      'under-13': [
        {
          title: 'Bir anda bu kadarı çok fazla',
          body: 'Bu kadar çok mesaj insana ağır gelebilir. Bir süreliğine bırakabilirsin.',
          why: 'Kısa sürede çok sayıda sert söz geldi.',
          tip: 'Şimdilik sohbeti kapat. Sana iyi davranan birinin yanında ol.',
        },
        {
          title: 'Ne kadar çok mesaj',
          body: 'Bu, herkesi zorlardı. Artık durup dinlenebilirsin.',
          why: 'Buraya peş peşe bir sürü kırıcı söz geldi.',
          tip: 'Bu sohbeti sessize al ya da ekranı bırak. Yanında iyi hissettiğin birini bul ve ona anlat.',
        },
      ],
      '13-and-over': [
        {
          title: 'Bir anda çok mesaj geliyor',
          body: 'Herkes böyle düşünüyor gibi gelebilir. Öyle değil. Şimdilik bu sohbetten çıkabilirsin.',
          why: 'Kısa sürede çok sayıda sert mesaj geldi.',
          tip: 'Sohbeti sessize al ve güvendiğin birine anlat. Hepsini okumak zorunda değilsin.',
        },
        {
          title: 'Burada ses çok yükseldi',
          body: 'Bu, kime olsa ağır gelirdi. Birkaç kişinin gürültüsü bütün dünya gibi gelebilir. İstersen çıkabilirsin.',
          why: 'Kısacık bir sürede sana bir sürü kırıcı söz yazıldı.',
          tip: 'Bildirimleri bir süre kapat ve sana yakın birine durumu anlat. Gerisini atlayabilirsin.',
        },
      ],
    },
  },
  bystander: {
    'under-13': [
      {
        title: 'Çok kişi tek bir kişiye yükleniyor',
        body: 'Bu, onu çok üzebilir. Sen katılmak zorunda değilsin. Ona iyi davranabilirsin.',
        why: 'Bu sohbette bir kişiye çok sayıda sert söz gidiyor.',
        tip: 'Ona özelden güzel bir söz yaz. Güvendiğin bir büyüğe anlat.',
      },
      {
        title: 'Birinin üstüne mi gidiyorlar?',
        body: 'Sadece izlemek bile kötü hissettirebilir. Her şey sana bağlı değil, küçük şeyler de işe yarar.',
        why: 'Buradaki bir sürü kırıcı söz aynı kişi için yazılmış.',
        tip: 'Baş başayken ona iyi olup olmadığını sor. Kırıcı sözlere sen katılma. Bir büyüğe de haber verebilirsin.',
      },
    ],
    '13-and-over': [
      {
        title: 'Birkaç kişi birinin üstüne gidiyor',
        body: 'Yardım etmek için kavgaya girmen gerekmez. Güzel bir söz onun gününü değiştirebilir.',
        why: 'Kısa sürede bir kişiye çok sayıda sert mesaj gitti.',
        tip: 'Ona özelden yaz, burada konuyu değiştir ya da bildir. Üstüne bir de sen gitme.',
      },
      {
        title: 'Burada birine çok yükleniyorlar',
        body: 'Bunu izlemek zor. Kavgaya girmeden de yardım edebilirsin, küçük şeyler önemlidir.',
        why: 'Kısacık bir sürede aynı kişiye bir sürü kırıcı cevap geldi.',
        tip: 'Özelden nasıl olduğunu sor, sohbeti başka yere çek ya da bildir. Uzak durmak da işe yarar.',
      },
    ],
  },
};
