import type { HarmAdvice } from '../words.ts';

export const bullyingOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Isso pode machucar',
        body: 'Estas palavras podem magoar ou assustar alguém. Quer falar de outro jeito?',
        why: 'Algumas destas palavras podem parecer maldosas para quem lê.',
        tip: 'Dá para ter raiva e ainda ser gentil. Diga o que você sente, ou faça uma pausa.',
      },
      {
        title: 'Será que isso soa maldoso?',
        body: 'Quem ler pode ficar triste ou com medo. Ainda dá para mudar.',
        why: 'Uma parte pode soar grosseira ou pouco gentil.',
        tip: 'Você pode começar com “eu sinto”. Ou espere um pouco e veja se ainda quer enviar.',
      },
    ],
    '13-and-over': [
      {
        title: 'Isso pode machucar alguém',
        body: 'Pode bater mais forte do que você queria. Quer dar mais uma olhada?',
        why: 'Na tela não tem voz nem rosto. Por isso, palavras duras parecem ainda mais duras.',
        tip: 'Conte o que aconteceu e como você se sente. Ou deixe para daqui a dez minutos.',
      },
      {
        title: 'Será que isso vai soar maldoso?',
        body: 'Pode parecer um ataque, mesmo que seja só um desabafo. Ainda dá tempo de mudar.',
        why: 'Uma parte soa dura. Ninguém ouve o seu tom nem vê o seu sorriso.',
        tip: 'Tente começar com “eu”, como em “eu me senti de fora”. Ou guarde nas suas notas e volte depois.',
      },
    ],
  },
  kinds: {
    exclusion: {
      'under-13': [
        {
          title: 'Ficar de fora dói',
          body: 'Isso pode fazer alguém se sentir de fora. Tem um jeito mais gentil de dizer?',
          why: 'Parece dizer a alguém para ficar longe ou não participar.',
          tip: 'Não precisa ser a melhor amizade do mundo. Dá para tratar bem mesmo assim.',
        },
        {
          title: 'Será que cabe mais alguém?',
          body: 'Ficar sem participar pode deixar alguém triste o dia todo. Dá para falar de um jeito mais legal?',
          why: 'Parece dizer que alguém não pode vir ou brincar.',
          tip: 'Você escolhe com quem brinca. Também dá para dizer “hoje não” com carinho.',
        },
      ],
      '13-and-over': [
        {
          title: 'Isso pode deixar alguém de fora',
          body: 'Ficar de fora pode doer tanto quanto um xingamento. É isso que você quer dizer?',
          why: 'Parece deixar alguém fora de um grupo ou de um plano.',
          tip: 'Se existe um motivo, dá para explicar no privado, com calma.',
        },
        {
          title: 'Isso pode fechar uma porta para alguém',
          body: 'Ouvir “aqui não tem lugar para você” pode ecoar por muito tempo. Dá para dizer com mais cuidado?',
          why: 'Parece dizer a alguém que não pode vir, participar ou fazer parte.',
          tip: 'A companhia é escolha sua. Se precisa de espaço, fale em particular e com gentileza.',
        },
      ],
    },
    'body-shaming': {
      'under-13': [
        {
          title: 'Isso é sobre a aparência de alguém',
          body: 'Palavras sobre a aparência podem ficar na cabeça por muito tempo. Quer mudar?',
          why: 'Parece uma frase maldosa sobre um corpo ou um rosto.',
          tip: 'Algo te chateou? Fale do que a pessoa fez, não da aparência.',
        },
        {
          title: 'A aparência é um ponto sensível',
          body: 'Uma frase assim pode doer por dias, mesmo de brincadeira. Ainda dá para trocar.',
          why: 'Uma parte parece zoar o corpo ou o rosto de alguém.',
          tip: 'Está com raiva? Conte o que não foi justo. Deixe a aparência fora disso.',
        },
      ],
      '13-and-over': [
        {
          title: 'Isso é sobre a aparência de alguém',
          body: 'Comentários sobre o corpo costumam marcar, mesmo de brincadeira. Quer mudar?',
          why: 'Parece diminuir alguém pela aparência.',
          tip: 'Se algo te incomoda, diga o que a pessoa fez. Se é piada, escolha outra.',
        },
        {
          title: 'Será uma alfinetada sobre aparência?',
          body: 'Muita gente se preocupa com a aparência. Isso pode acertar bem nesse ponto.',
          why: 'Uma parte parece zoar o rosto, o peso ou o estilo de alguém.',
          tip: 'É só brincadeira? Procure algo que faça todo mundo rir. Ficou com raiva? Fale só do que aconteceu.',
        },
      ],
    },
    'encouraging-self-harm': {
      'under-13': [
        {
          title: 'Estas palavras podem fazer muito mal',
          body: 'Quem está triste pode acreditar nelas. Por favor, não deixe a pessoa com isso.',
          why: 'Parece dizer a alguém para se machucar.',
          tip: 'A raiva está forte? Dê um tempo e fale com um adulto de confiança.',
        },
        {
          title: 'Por favor, olhe isso de novo',
          body: 'Se alguém está triste, uma frase assim pode machucar muito. Por favor, tire essa parte.',
          why: 'Uma parte pode levar alguém a se machucar.',
          tip: 'Tudo bem sentir raiva. Conte isso a um adulto com quem você se sente em segurança. E faça uma pausa.',
        },
      ],
      '13-and-over': [
        {
          title: 'Estas palavras podem fazer muito mal',
          body: 'Pela tela, não dá para ver como alguém está. Por favor, tire esta parte.',
          why: 'Parece dizer a alguém para se machucar. Tem gente que fala por falar, e mesmo assim atinge.',
          tip: 'Se a raiva é forte, diga isso. Se bateu preocupação com a pessoa, pergunte como ela está.',
        },
        {
          title: 'Por favor, olhe esta parte de novo',
          body: 'Quem está numa noite ruim pode levar isso ao pé da letra. Deixe de fora, por favor.',
          why: 'Uma parte soa como um incentivo para alguém se machucar, mesmo sendo só jeito de falar.',
          tip: 'Tudo bem escrever “estou com muita raiva de você”. E se a pessoa parece mal, procure saber como ela está.',
        },
      ],
    },
    hate: {
      'under-13': [
        {
          title: 'Isso machuca mais de uma pessoa',
          body: 'É maldade contra quem as pessoas são. Ninguém escolhe isso. Quer mudar?',
          why: 'Fala mal de pessoas pela cor da pele, pela fé ou por onde nasceram.',
          tip: 'Dá para ter raiva de uma pessoa. Deixe o grupo dela fora disso.',
        },
        {
          title: 'Isso é sobre um grupo inteiro',
          body: 'Quem é desse grupo pode ler e se sentir mal. Dá para tirar essa parte?',
          why: 'Parece zoar pessoas pela cor da pele, pela fé, pelo lugar de onde vêm ou por quem elas são.',
          tip: 'Alguém te deixou com raiva? Fale do que essa pessoa fez. O resto do grupo não fez nada.',
        },
      ],
      '13-and-over': [
        {
          title: 'Isso diminui um grupo inteiro',
          body: 'Ataca o que as pessoas são, não o que alguém fez. Quer reescrever?',
          why: 'Parece um ataque a pessoas pela origem, pela fé, pelo corpo ou por quem elas amam.',
          tip: 'Se uma pessoa te chateou, fale do que ela fez.',
        },
        {
          title: 'Isso atinge mais de uma pessoa',
          body: 'Alguém aqui pode ser desse grupo sem você saber. Dá para dizer de outro jeito?',
          why: 'Parece zoar pessoas pelo que são: pela fé, pelas raízes, pelo corpo ou por quem amam.',
          tip: 'Raiva de alguém? Fale só dessa pessoa e do que ela fez. Os outros não têm nada com isso.',
        },
      ],
    },
    'pile-on': {
      'under-13': [
        {
          title: 'Tem muita gente entrando nessa',
          body: 'Quando muita gente é maldosa ao mesmo tempo, pesa demais. Você pode ficar de fora.',
          why: 'Muitas palavras duras estão indo para uma pessoa só.',
          tip: 'Você pode não dizer nada. Ou mande uma palavra gentil para essa pessoa.',
        },
        {
          title: 'Uma pessoa está aguentando muita coisa',
          body: 'Ela pode achar que não tem ninguém agora. Tudo bem não enviar esta mensagem.',
          why: 'Muitas das palavras maldosas daqui vão para a mesma pessoa.',
          tip: 'Dá para ficar em silêncio. Ou pergunte à pessoa: você está bem?',
        },
      ],
      '13-and-over': [
        {
          title: 'Isso se soma a muitas outras mensagens',
          body: 'Muita gente está indo para cima de uma pessoa agora. Você não precisa entrar nessa.',
          why: 'Cada mensagem pode ser pequena. Juntas, elas podem parecer o mundo inteiro.',
          tip: 'Ficar de fora ajuda. Uma frase gentil para quem está no meio disso também.',
        },
        {
          title: 'A pessoa já está aguentando muita coisa',
          body: 'Mais uma frase pode ser leve para você e pesada para ela. Dá para deixar esta passar.',
          why: 'Muitas respostas duras estão caindo na mesma pessoa agora.',
          tip: 'Você pode deixar quieto, ou chamar a pessoa no privado. As pessoas costumam lembrar de quem deu apoio.',
        },
      ],
    },
  },
};
