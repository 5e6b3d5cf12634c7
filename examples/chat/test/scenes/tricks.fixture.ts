import { KNOWN } from './known.fixture.ts';
import type { Scene } from './scene.fixture.ts';

/** Private data, scams and strangers. */
export const TRICKS: readonly Scene[] = [
  {
    title: 'a child who wants to give a phone number to a group of players is asked first',
    people: ['Ari 11 GB', 'Bex 16 GB', 'Cole 14 GB'],
    lines: [
      ['Bex', 'anyone up for another round?'],
      [
        'Ari',
        'yes! my number is 07700 900123, text me',
        { Ari: 'pause personal-info' },
        { answer: 'edit' },
      ],
      ['Ari', 'yes, i am in'],
      ['Cole', 'me too'],
    ],
  },
  {
    title:
      'a home address in a group of players is asked about, and “send anyway” says how to take it back',
    people: ['Dov 14 GB', 'Elin 14 GB', 'Fox 16 GB'],
    lines: [
      ['Fox', 'where do you live?'],
      ['Dov', 'i live at 27 Meadow Lane, Exampletown', { Dov: 'pause personal-info' }],
      ['Elin', 'cool'],
    ],
  },
  {
    title: 'at sixteen, a number for one friend is nobody else’s business',
    people: ['Gale 16 GB', 'Hart 16 GB', 'Ilse 14 GB'],
    isPair: true,
    lines: [
      ['Hart', 'what is your new number?'],
      ['Gale', 'its 07700 900456, call me after eight', {}, { known: KNOWN.ownNumber }],
      ['Hart', 'got it'],
    ],
  },
  {
    title: 'a link to free skins comes with a warning for those who might click it',
    people: ['Jax 14 GB', 'Koa 11 GB', 'Lyn 16 GB'],
    lines: [
      [
        'Jax',
        'free skins!! log in here with your password to claim them: http://free-skins.example/login',
        {
          Jax: 'advice scam|',
          Koa: 'veil phishing|advice phishing',
          Lyn: 'advice phishing',
        },
      ],
      ['Lyn', 'looks fake to me'],
      ['Koa', 'ok i wont click'],
    ],
  },
  {
    title: 'somebody who wants gift cards and a password gets no help from us',
    people: ['Mac 16 none', 'Nel 14 GB', 'Orly 14 GB'],
    lines: [
      [
        'Mac',
        'buy two gift cards and send me the codes, i will pay you back double',
        { Mac: 'advice scam|', others: 'veil scam|advice scam' },
      ],
      [
        'Mac',
        'or just tell me your password and i level up your account',
        { Mac: 'advice scam|', others: 'veil scam|advice scam|' },
      ],
      [
        'Mac',
        'earn 200 a week, you only have to let us move money through your bank account',
        // By now he is also somebody who recruits.
        { Mac: 'advice scam|advice grooming|', others: 'veil scam|advice scam|' },
      ],
      ['Orly', 'no thanks'],
    ],
  },
  {
    title: 'a stranger who asks a child for secrecy is not left alone with the child',
    people: ['Tor 30 GB', 'Ulla 11 GB', 'Viv 11 GB'],
    isPair: true,
    lines: [
      ['Tor', 'you play really well for your age'],
      [
        'Tor',
        'dont tell your parents that we talk, it has to be our secret. add me on another app where nobody can see it',
        { Tor: 'advice grooming|pause grooming', Ulla: 'advice grooming|veil grooming' },
      ],
      ['Ulla', 'why?'],
    ],
  },
  {
    title: 'friends may say that they are home alone, and when they meet',
    people: ['Wyn 14 GB', 'Xena 14 GB', 'Yan 14 GB'],
    lines: [
      ['Wyn', 'im home alone until eight, who is online?', {}, { known: KNOWN.homeAlone }],
      ['Xena', 'me! i am at school until four and then at the pool'],
      ['Yan', 'meet you at the bus stop at five'],
    ],
  },
  {
    title: 'a friend’s real link and a borrowed charger are no tricks',
    people: ['Zed 14 GB', 'Abi 14 GB', 'Bram 14 GB'],
    lines: [
      ['Zed', 'here is the homework page: https://school.example/maths/chapter-5'],
      ['Abi', 'thanks! can you lend me your charger tomorrow?'],
      ['Bram', 'check this out, our band is on the school website'],
      ['Zed', 'nice!'],
    ],
  },
];
