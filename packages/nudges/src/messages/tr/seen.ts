import type { Seen } from '../words.ts';

export const seen: Seen = {
  grooming: {
    title: 'Burada birkaç şey bir araya geliyor',
    body: 'Şimdi bir karar vermek zorunda değilsin. Cevap yazmayı bırakabilirsin ve bu senin suçun değil.',
    why: 'Görünüşe göre bu sohbette karşındaki kişi {list}. Bunlardan biri çoğu zaman sorun değildir. Birkaçı bir arada uyarı işareti olabilir.',
    tip: 'Devam etmeden önce bu sohbeti güvendiğin birine göster. Bu uygulamada engelleyebilir ve bildirebilirsin.',
  },
  phrases: {
    access: 'sohbeti başka bir yere taşımaya çalışmış',
    trust: 'seni bir tek kendisi anlıyormuş gibi davranmış',
    'risk-assessment': 'sana yaşını ya da çevrende kimlerin olduğunu sormuş',
    isolation: 'senden sır saklamanı istemiş',
    'picture-request': 'senden fotoğraf istemiş',
    'gift-or-bribe': 'sana hediye ya da para teklif etmiş',
    coercion: 'sana baskı yapmış',
    meeting: 'seninle buluşmak istemiş',
    'coercive-control': 'senin yaptıklarını kontrol etmeye çalışmış',
    'criminal-recruitment': 'sana kolay para teklif etmiş',
  },
};
