import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming } from './body-safety.ts';

export const groomingIncoming: HarmAdvice = {
  any: {
    'under-13': bodySafetyIncoming,
    '13-and-over': [
      {
        title: 'Vá no seu tempo com isso',
        body: 'Dá para ir devagar com gente da internet, mesmo gente legal. Se algo parece estranho, isso conta.',
        why: 'Frases assim muitas vezes são normais. Às vezes, são um primeiro passo para pressionar alguém.',
        tip: 'Você pode dizer não, mudar de assunto ou parar. Pergunte a alguém de confiança o que acha.',
      },
      {
        title: 'Sem pressa com isso',
        body: 'Gente legal sabe esperar. Se bater uma sensação estranha, vale ouvir o que ela diz.',
        why: 'Muitos chats têm frases assim. De vez em quando, é assim que alguém começa a pressionar.',
        tip: 'Vá mais devagar, fale de outra coisa ou só saia. Peça a opinião de uma pessoa em quem você confia.',
      },
    ],
  },
  kinds: {
    isolation: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Você pode contar para quem quiser',
          body: 'Uma amizade de verdade aceita que você fale com mais gente. Você não deve segredo a ninguém.',
          why: 'Parece que alguém quer manter isso só entre vocês, ou longe de quem gosta de você.',
          tip: 'Conte a uma pessoa de confiança sobre este chat. Isso não é quebrar uma promessa.',
        },
        {
          title: 'Dá para falar deste chat com outras pessoas',
          body: 'Quem te faz bem não liga se mais gente souber. Você sempre pode falar.',
          why: 'Parece pedir que você esconda este chat, ou se afaste da família ou das amizades.',
          tip: 'Escolha alguém em quem você confia e conte o que está rolando aqui. Isso não é deixar ninguém na mão.',
        },
      ],
    },
    'picture-request': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Quem decide sobre as suas fotos é você',
          body: 'Você não precisa mandar foto sua para ninguém. “Não” já é uma resposta completa.',
          why: 'Parece que alguém está pedindo uma foto sua.',
          tip: 'Se a pessoa insistir, dá para bloquear. Se isso te incomoda, conte a alguém de confiança.',
        },
        {
          title: 'Sua foto, sua escolha',
          body: 'Ninguém tem direito a uma foto sua, nem pedindo com jeitinho. Pode só dizer não.',
          why: 'Parece um pedido para você mandar uma foto.',
          tip: 'Pode deixar sem resposta, ou bloquear. Se der uma sensação estranha, fale com uma pessoa em quem você confia.',
        },
      ],
    },
    'gift-or-bribe': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Presente não cria dívida',
          body: 'Presente que cobra algo em troca não é presente. Você pode recusar ou sair.',
          why: 'Parece que alguém oferece dinheiro, itens de jogo ou presentes.',
          tip: 'Se a pessoa quer algo em troca, pare e fale com alguém de confiança.',
        },
        {
          title: 'Presente não se paga de volta',
          body: 'Você não precisa dar nada por um presente. Também pode dizer “não, valeu”.',
          why: 'Parece uma oferta de grana, de presente ou de coisas de um jogo.',
          tip: 'Querem algo por isso? Dá para encerrar ali mesmo e contar a uma pessoa em quem você confia.',
        },
      ],
    },
    coercion: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Ninguém pode pressionar você',
          body: 'Se alguém te assusta ou pressiona, a culpa é dessa pessoa. Você pode parar aqui mesmo.',
          why: 'Parece pressão para fazer algo que talvez você não queira.',
          tip: 'Você não precisa fazer o que a pessoa manda. Conte a alguém de confiança ou procure um canal de ajuda.',
        },
        {
          title: 'Tudo bem não topar',
          body: 'Com pressão, fica difícil pensar. Você não causou isso e pode sair agora.',
          why: 'Parece que alguém está insistindo para você fazer alguma coisa.',
          tip: 'Uma ameaça não obriga você a nada. Divida isso com uma pessoa em quem você confia, ou com um canal de ajuda.',
        },
      ],
    },
    meeting: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Encontrar alguém? Só com segurança',
          body: 'Quem você só conhece pela internet pode ser diferente ao vivo. Não tem pressa.',
          why: 'Parece um plano de encontro, ou uma pergunta sobre onde você está.',
          tip: 'Conte antes a um adulto de confiança. Só vá com companhia, e a um lugar com gente por perto.',
        },
        {
          title: 'Isso é sobre um encontro?',
          body: 'Pela internet, não dá para ter certeza de quem é quem. Gente boa aceita ir devagar.',
          why: 'Parece que alguém quer saber onde você está, ou marcar um encontro.',
          tip: 'Antes de dizer sim, avise um adulto em quem você confia. Se for, leve alguém e escolha um lugar movimentado.',
        },
      ],
    },
    'coercive-control': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Cuidar não é controlar',
          body: 'Você tem direito às suas amizades, ao seu celular e ao seu tempo. É justo querer isso.',
          why: 'Parece que alguém quer vigiar você ou decidir no seu lugar.',
          tip: 'Converse com alguém de fora dessa história. Um canal de ajuda também pode ouvir.',
        },
        {
          title: 'Na sua vida, você também decide',
          body: 'Dá para gostar de alguém e ainda ter amizades, um tempo só seu e um celular só seu.',
          why: 'Talvez alguém queira saber cada passo seu ou mandar em você.',
          tip: 'Pergunte a alguém próximo ou a um adulto como vê isso. Também dá para falar com um canal de ajuda.',
        },
      ],
    },
    'criminal-recruitment': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Dinheiro fácil costuma ter um porém',
          body: 'Se alguém quer que você leve, guarde ou passe coisas, você pode dizer não.',
          why: 'Parece uma proposta que pode meter alguém em encrenca ou perigo.',
          tip: 'Se você já está nisso, ainda dá para pedir ajuda. Fale com um adulto de confiança.',
        },
        {
          title: 'Será que tem um porém aqui?',
          body: 'Grana rápida por um servicinho pode virar risco. Você não precisa pegar nem entregar nada.',
          why: 'Parece um trabalho que pode trazer perigo ou problema para você ou outras pessoas.',
          tip: 'Já disse sim? Ainda dá para parar. Contar a um adulto em quem você confia pode ser um primeiro passo.',
        },
      ],
    },
  },
};
