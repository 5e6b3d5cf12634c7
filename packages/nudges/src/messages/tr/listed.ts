import type { HarmAdvice } from '../words.ts';

export const listedOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Burada listedeki bir kelime var',
        body: 'İçindeki bir kelime ya da link bir listede. Onu değiştirirsen mesajını gönderebilirsin.',
        why: 'Sen, ailen ya da bu uygulama bir liste yaptı. Listedeki kelimeler ve linkler gönderilmiyor.',
        tip: 'Başka kelimelerle dene. Liste sence yanlışsa değiştirilmesini iste.',
      },
      {
        title: 'Bir kısmı henüz gidemiyor',
        body: 'Bazı şeyler bir listede ve gönderilmiyor. Burada onlardan biri var. Değiştirip tekrar dene.',
        why: 'Listeyi sen, ailen ya da bu uygulama yaptı. Listede ne varsa gönderilmiyor.',
        tip: 'Onun yerine yeni bir kelime bul. Neden listede olduğunu sorabilirsin.',
      },
    ],
    '13-and-over': [
      {
        title: 'Bir kelime ya da link listede var',
        body: 'Mesaj bu haliyle gönderilmiyor. O kısmı değiştirirsen gerisi gidebilir.',
        why: 'Bunu listeye sen, ailen ya da bu uygulama ekledi. Listelere ayarlardan bakabilirsin.',
        tip: 'Başka türlü söyle. Liste sana yanlış geliyorsa bunu konuş ya da değiştirilmesini iste.',
      },
      {
        title: 'Bunun bir parçası gönderilemiyor',
        body: 'Mesajındaki bir şey bir listede yer alıyor. O parçayı değiştirip tekrar dene.',
        why: 'Liste senden, ailenden ya da bu uygulamadan geliyor. Onu ayarlarda okuyabilirsin.',
        tip: 'Yerine başka kelimeler bul. Liste sana tuhaf mı geliyor? Onu yapanla konuş.',
      },
    ],
  },
};

export const listedIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Burada listedeki bir kelime var',
        body: 'İçindeki bir kelime ya da link bir listede. Bu yüzden gizli kalıyor.',
        why: 'Sen, ailen ya da bu uygulama bir liste yaptı. Listedeki kelimeler ve linkler uzak tutuluyor.',
        tip: 'Önemli bir şeyi kaçırdıysan güvendiğin bir büyüğe sor.',
      },
      {
        title: 'Bu mesaj gizli kalıyor',
        body: 'İçinde, bir listenin dışarıda tuttuğu bir kelime ya da link var.',
        why: 'Listeyi sen, ailen ya da bu uygulama yaptı. Neyin gizleneceğini liste söylüyor.',
        tip: 'Görmen gerekiyor mu? Yanında kendini güvende hissettiğin bir büyükle konuş.',
      },
    ],
    '13-and-over': [
      {
        title: 'Bir kelime ya da link listede var',
        body: 'Mesajı bu yüzden görmüyorsun.',
        why: 'Bunu listeye sen, ailen ya da bu uygulama ekledi. Listelere ayarlardan bakabilirsin.',
        tip: 'Liste sana gereken bir şeyi gizliyorsa bunu konuş ya da değiştirilmesini iste.',
      },
      {
        title: 'Bir liste bu mesajı gizliyor',
        body: 'Bir kısmı o listede, mesela bir kelime ya da bir link.',
        why: 'Listeler senden, ailenden ya da bu uygulamadan gelir. İçinde ne olduğu ayarlarda yazar.',
        tip: 'Önemli bir şeyi mi kaçırıyorsun? Listeyi yapanla konuş.',
      },
    ],
  },
};
