import type { HarmAdvice } from '../words.ts';

export const bullyingIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Ler isso pode doer',
        body: 'Você não precisa ler agora. Se for maldade, a culpa não é sua.',
        why: 'Algumas palavras podem parecer maldosas.',
        tip: 'Você não precisa responder. Pode mostrar a um adulto de confiança.',
      },
      {
        title: 'Isso pode parecer maldade',
        body: 'Pode deixar fechado por enquanto. Se alguém faz maldade, o erro é dessa pessoa.',
        why: 'Tem partes que podem soar grosseiras ou pouco gentis.',
        tip: 'Pode ficar em silêncio. Ficou triste? Mostre a um adulto com quem você se sente em segurança.',
      },
    ],
    '13-and-over': [
      {
        title: 'Isso pode machucar',
        body: 'Você decide se lê e quando. Seja o que for, isso não define você.',
        why: 'Algumas destas palavras costumam ser usadas para diminuir alguém.',
        tip: 'Você não deve resposta a ninguém. Pode silenciar ou bloquear, e falar com quem está do seu lado.',
      },
      {
        title: 'Talvez seja melhor pular esta',
        body: 'Abrir ou não é escolha sua. O jeito de escrever diz mais sobre quem escreve do que sobre você.',
        why: 'Tem palavras que aparecem muito em ofensas.',
        tip: 'Tudo bem ficar em silêncio. Dá para bloquear ou silenciar, e contar a uma pessoa que te trata bem.',
      },
    ],
  },
  kinds: {
    threat: {
      'under-13': [
        {
          title: 'Ler isso pode dar medo',
          body: 'Vá no seu tempo. Você não precisa enfrentar isso sem ajuda.',
          why: 'Parece que alguém diz que vai fazer algo ruim.',
          tip: 'Conte hoje a um adulto de confiança. Se você está em perigo agora, ligue para a emergência.',
        },
        {
          title: 'Isso pode ser assustador',
          body: 'Tudo bem ter medo. Você pode respirar devagar, e pode pedir ajuda com isso.',
          why: 'Parece um aviso de que algo ruim pode acontecer.',
          tip: 'Procure hoje um adulto com quem você se sente em segurança. Pode acontecer agora mesmo? Ligue para a emergência.',
        },
      ],
      '13-and-over': [
        {
          title: 'Isso pode ser uma ameaça',
          body: 'Você não precisa lidar com isso sem ajuda, nem precisa responder.',
          why: 'Parece que alguém diz que vai machucar você ou uma pessoa próxima.',
          tip: 'Conte logo a alguém de confiança. Se acha que pode mesmo acontecer, ligue para o número de emergência.',
        },
        {
          title: 'Isso pode ser para te assustar',
          body: 'É normal ficar mal com palavras assim. Dá para dividir isso com alguém, e responder não é obrigação.',
          why: 'Uma parte soa como um aviso de que vão machucar você ou alguém próximo.',
          tip: 'Mostre hoje a uma pessoa em quem você confia. Se parece sério, ligue já para o número de emergência.',
        },
      ],
    },
    exclusion: {
      'under-13': [
        {
          title: 'Isso pode parecer pouco gentil',
          body: 'Ficar de fora dói. Isso não quer dizer que tem algo errado com você.',
          why: 'Parece que mandaram alguém ficar longe.',
          tip: 'Fique com pessoas que te tratam bem. Conte a alguém como você se sente.',
        },
        {
          title: 'Talvez seja sobre ficar de fora',
          body: 'Tudo bem ficar triste com isso. É legal brincar com você.',
          why: 'Parece dizer que alguém não pode vir ou participar.',
          tip: 'Quem te faz sorrir? Chame para brincar ou conversar. E conte a um adulto se a tristeza bater.',
        },
      ],
      '13-and-over': [
        {
          title: 'Você pode se sentir de fora com isso',
          body: 'Isso dói, e diz pouco sobre o seu valor.',
          why: 'Parece deixar alguém fora de um grupo ou de um plano.',
          tip: 'Fique com quem gosta de ter você por perto. Se continuar, conte a alguém de confiança.',
        },
        {
          title: 'Talvez seja sobre deixar alguém de fora',
          body: 'É normal que doa. A escolha de um grupo não decide o quanto você vale.',
          why: 'Parece dizer que alguém não pode vir ou não faz parte.',
          tip: 'Faça algo com pessoas que ficam felizes quando você chega. Se acontece muito, fale com uma pessoa em quem você confia.',
        },
      ],
    },
    'body-shaming': {
      'under-13': [
        {
          title: 'Isso pode ser sobre aparência',
          body: 'Seu corpo está bem do jeito que é. Falar mal dele não é legal.',
          why: 'Parece uma frase maldosa sobre a aparência de alguém.',
          tip: 'Você não precisa responder. Fale com alguém que gosta de você do jeito que você é.',
        },
        {
          title: 'Pode ser zoação com a aparência',
          body: 'Se doer, faz sentido. Existem muitos jeitos de ser, e todos valem.',
          why: 'Uma parte pode falar mal de um rosto ou de um corpo.',
          tip: 'Pode deixar sem resposta. Procure uma pessoa que te faz bem.',
        },
      ],
      '13-and-over': [
        {
          title: 'Isso pode ser sobre aparência',
          body: 'Ninguém tem o direito de dar nota para o seu corpo. Você pode deixar isso sem ler.',
          why: 'Parece diminuir alguém pela aparência.',
          tip: 'Não precisa responder. Silencie, bloqueie ou conte a alguém que te faz bem.',
        },
        {
          title: 'Pode ser uma alfinetada sobre aparência',
          body: 'Se isso mexer com você, é humano. São só as palavras de uma pessoa.',
          why: 'Uma parte parece zoar o rosto, o peso ou o estilo de alguém.',
          tip: 'Dá para ignorar, bloquear ou silenciar. Depois, passe um tempo com pessoas que te fazem bem.',
        },
      ],
    },
    'encouraging-self-harm': {
      'under-13': [
        {
          title: 'Não está certo dizer isso a você',
          body: 'Ninguém deveria dizer isso a você. Você é importante, e dá para pedir ajuda.',
          why: 'Parece que alguém diz para você se machucar.',
          tip: 'Por favor, mostre agora a um adulto de confiança. Você também pode procurar um canal de ajuda.',
        },
        {
          title: 'Ninguém deve falar assim com você',
          body: 'Você não merece isso. É bom ter você aqui, e dá para falar sobre isso.',
          why: 'Uma parte parece querer que você se machuque.',
          tip: 'Procure logo um adulto com quem você se sente em segurança. Se der, agora mesmo. Também existem canais de ajuda para crianças.',
        },
      ],
      '13-and-over': [
        {
          title: 'Ninguém deveria dizer isso a você',
          body: 'Você é importante, não importa o que a mensagem diz. Não precisa ler, nem ficar com isso sem ajuda.',
          why: 'Parece que alguém diz para você se machucar.',
          tip: 'Fale hoje com alguém de confiança ou com um canal de ajuda. Você pode bloquear quem mandou.',
        },
        {
          title: 'Você merece algo melhor que isso',
          body: 'Palavras assim nunca são aceitáveis. Dá para deixar sem ler e se apoiar em alguém.',
          why: 'Uma parte soa como um incentivo para você se machucar.',
          tip: 'Procure hoje uma pessoa em quem você confia ou um canal de ajuda. Tudo bem bloquear quem enviou também.',
        },
      ],
    },
    hate: {
      'under-13': [
        {
          title: 'Pode ser maldade contra quem as pessoas são',
          body: 'É bom ser quem você é. Você não precisa ler isso.',
          why: 'Fala mal de pessoas pela cor da pele, pela fé ou por onde nasceram.',
          tip: 'Você pode bloquear. Conte a um adulto de confiança, para ter apoio.',
        },
        {
          title: 'Pode ser zoação com um grupo',
          body: 'Aqui tem lugar para você, do seu jeito. Pode pular esta mensagem.',
          why: 'Parece zoar pessoas pela fé, pela cor da pele ou pelo lugar de onde vêm.',
          tip: 'Bloqueie, se quiser. Fale disso com um adulto com quem você se sente em segurança.',
        },
      ],
      '13-and-over': [
        {
          title: 'Isso pode atacar quem as pessoas são',
          body: 'Não tem nada de errado com quem você é. Pode deixar sem ler.',
          why: 'Parece um ataque a pessoas pela origem, pela fé, pelo corpo ou por quem elas amam.',
          tip: 'Você pode bloquear e denunciar neste app. Fale com quem está do seu lado.',
        },
        {
          title: 'Isso pode atacar um grupo inteiro',
          body: 'Você tem todo o direito de ser quem é aqui. Ninguém pode te obrigar a ler.',
          why: 'Parece zoar as pessoas pela origem, pela crença, pelo corpo ou por quem amam.',
          tip: 'Fique à vontade para denunciar ou bloquear quem enviou. Converse com alguém que sabe como é isso.',
        },
      ],
    },
    'pile-on': {
      'under-13': [
        {
          title: 'É muita coisa de uma vez',
          body: 'Muitas mensagens assim podem pesar demais. Você pode largar isso por um tempo.',
          why: 'Chegaram muitas palavras duras em pouco tempo.',
          tip: 'Feche o chat por agora. Fique com alguém que te trata bem.',
        },
        {
          title: 'São muitas mensagens',
          body: 'Isso seria difícil para qualquer pessoa. Você pode parar agora e descansar.',
          why: 'Muitas palavras maldosas chegaram aqui, uma atrás da outra.',
          tip: 'Silencie este chat ou deixe a tela de lado. Procure uma pessoa que te faz bem e conte.',
        },
      ],
      '13-and-over': [
        {
          title: 'Está chegando muita coisa de uma vez',
          body: 'Pode parecer que é todo mundo. Não é. Você pode sair deste chat por enquanto.',
          why: 'Chegaram muitas mensagens duras em pouco tempo.',
          tip: 'Silencie o chat e conte a uma pessoa de confiança. Você não precisa ler tudo.',
        },
        {
          title: 'Está ficando barulhento aqui',
          body: 'Isso pesaria para qualquer pessoa. Umas poucas vozes altas podem parecer o mundo inteiro. Pode sair, se quiser.',
          why: 'Em pouco tempo, muitas palavras duras vieram na sua direção.',
          tip: 'Desligue as notificações um pouco e conte a alguém próximo. O resto pode ficar sem ler.',
        },
      ],
    },
  },
  bystander: {
    'under-13': [
      {
        title: 'Muita gente contra uma pessoa só',
        body: 'Isso pode doer muito. Você não precisa entrar nessa, e pode ser gentil com ela.',
        why: 'Muitas palavras duras vão para uma pessoa neste chat.',
        tip: 'Mande uma palavra gentil só para a pessoa. Conte a um adulto de confiança.',
      },
      {
        title: 'Será que estão implicando com alguém?',
        body: 'Só de ver já pode ser ruim. Não depende só de você, e coisas pequenas ajudam.',
        why: 'Várias mensagens maldosas daqui são para a mesma pessoa.',
        tip: 'Pergunte no privado se a pessoa está bem. Fique fora da maldade. Dá para avisar um adulto também.',
      },
    ],
    '13-and-over': [
      {
        title: 'Muita gente indo para cima de alguém',
        body: 'Para ajudar, não precisa comprar briga. Uma frase gentil pode mudar o dia da pessoa.',
        why: 'Muitas mensagens duras foram para uma pessoa em pouco tempo.',
        tip: 'Escreva para a pessoa no privado, mude de assunto aqui ou denuncie. Não entre nessa onda.',
      },
      {
        title: 'Alguém aqui está aguentando muita coisa',
        body: 'É difícil de ver, e dá para ajudar sem entrar na briga. Coisas pequenas contam.',
        why: 'Em pouco tempo, várias respostas duras atingiram a mesma pessoa.',
        tip: 'Pergunte no privado como a pessoa está, puxe outro assunto ou denuncie. Ficar de fora também ajuda.',
      },
    ],
  },
};
