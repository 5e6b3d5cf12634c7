import type { HarmAdvice } from '../words.ts';

export const repairOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Bunu hâlâ düzeltebilirsin',
        body: 'Pek çok insan bazen kırıcı şeyler söyler. İçten bir “özür dilerim” işe yarayabilir.',
        why: 'Mesajlarından biri birini üzmüş olabilir.',
        tip: 'Ne için özür dilediğini söyle. Sonra iyi olup olmadığını sor. Başkaları da onu kırdıysa yanında dur.',
      },
      {
        title: 'Barışmak ister misin?',
        body: 'Güzel bir söz için geç değil. Kısa da olabilir.',
        why: 'Gönderdiğin bir şey okuyana kötü gelmiş olabilir.',
        tip: 'Şöyle yazabilirsin: “Söylediğim şey için özür dilerim.” Zamana ihtiyacı olabilir. Başkalarının yanında da ona iyi davranabilirsin.',
      },
    ],
    '13-and-over': [
      {
        title: 'Özür dilemek için geç değil',
        body: 'Çoğu insan bazen hata yapar. Bir özür kısa olsa da çok şey ifade edebilir.',
        why: 'Gönderdiğin bir şey birini kırmış olabilir.',
        tip: 'Ne dediğini söyle, “ama” ekleme ve ona zaman tanı. Başkaları da onu kırdıysa özelden “Yanındayım” demek iyi gelebilir.',
      },
      {
        title: 'Arayı düzeltmek ister misin?',
        body: 'Bir mesaj son söz olmak zorunda değil. Şimdi yazacağın şey çok şeyi değiştirebilir.',
        why: 'Bir mesajın kötü gelmiş olabilir.',
        tip: 'Nasıl olduğunu sor ve kızgın olsa bile dinle. Başkaları devam ederse ona arka çıkabilirsin.',
      },
    ],
  },
};
