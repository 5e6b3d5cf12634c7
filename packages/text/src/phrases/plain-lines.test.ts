import { describe, expect, it } from 'vitest';
import { compilePhrases } from './compile-phrases.ts';
import { findPhrases } from './find-phrases.ts';
import { PHRASE_FILES } from './language-files.ts';

const compiled = compilePhrases(PHRASE_FILES);
const listKinds = (text: string): readonly string[] =>
  findPhrases(compiled, text, 'incoming')
    .filter(({ severity }) => severity !== 'low')
    .map(({ kind }) => kind);

/** By language, plain harmful lines with their kind, and innocent lines with the same words. */
const LINES: Record<string, { harmful: [text: string, kind: string][]; innocent: string[] }> = {
  English: {
    harmful: [
      ['hope a truck hits u', 'encouraging-self-harm'],
      ['my cousins are gonna jump u after school', 'threat'],
      ['one more word and ill break ur jaw', 'threat'],
      ['not a single person in this school likes u', 'insult'],
      ['you have the brain of a dead fly', 'insult'],
      ['nobody wants to sit next to you', 'exclusion'],
      ['give me ur skin by tonight or everyone sees the video', 'sextortion'],
    ],
    innocent: [
      'hope the truck with the snacks comes soon',
      'my cousins are gonna visit u after school',
      'one more word and i finish the essay',
      'nobody wants to sit next to the speakers',
      'dont tell anyone but we are baking a cake for lena',
    ],
  },
  Ukrainian: {
    harmful: [
      ['хай тебе фура переїде', 'encouraging-self-harm'],
      ['мої пацани тобі ноги поламають', 'threat'],
      ['ще одне слово і отримаєш по зубах', 'threat'],
      ['над тобою весь клас ірже', 'insult'],
      ['тебе ніхто сюди не звав, тебе не кликали, йди звідси', 'exclusion'],
      ['скинь 300 до вечора інакше твої фото побачать усі', 'sextortion'],
    ],
    innocent: [
      'обережно, там фура переїхала бордюр',
      'мої пацани тобі ноги намалюють на плакаті',
      'ще одне слово і кросворд готовий',
      'весь клас сміється з цього мема',
      'скинь фото до вечора, бо треба здати альбом',
    ],
  },
  Russian: {
    harmful: [
      ['хоть бы тебя грузовик переехал', 'encouraging-self-harm'],
      ['мой брат тебе зубы выбьет', 'threat'],
      ['еще одно слово и получишь по роже', 'threat'],
      ['мозгов как у табуретки', 'insult'],
      ['с тобой никто сидеть не хочет', 'insult'],
      ['мы создали чат без тебя', 'exclusion'],
      ['гони 500 или фотки увидит вся школа', 'sextortion'],
    ],
    innocent: [
      'осторожно, грузовик переехал лужу',
      'мой брат тебе зубы нарисует на постере',
      'еще одно слово и кроссворд готов',
      'эта медаль никому не нужна',
      'скинь фотки до вечера, надо сдать альбом',
    ],
  },
  Polish: {
    harmful: [
      ['oby cie tramwaj przejechal', 'encouraging-self-harm'],
      ['moi kumple ci nogi polamia', 'threat'],
      ['jeszcze jedno slowo i dostaniesz w ryj', 'threat'],
      ['mozg jak u pantofelka', 'insult'],
      ['zrobilysmy nowy czat bez ciebie', 'exclusion'],
      ['przelej 300 zl albo fotki zobaczy cala klasa', 'sextortion'],
    ],
    innocent: [
      'tramwaj przejechal przez most',
      'moi kumple zlamali kij na meczu',
      'jeszcze jedno slowo i krzyzowka gotowa',
      'wyslij fotki do wieczora bo robie album',
    ],
  },
  Dutch: {
    harmful: [
      ['was je maar nooit geboren', 'encouraging-self-harm'],
      ['mijn neef slaat je tanden eruit', 'threat'],
      ['nog een woord en ik sla je', 'threat'],
      ['hersens van een garnaal', 'insult'],
      ['niemand wil naast je zitten', 'insult'],
      ['we hebben een nieuwe groepsapp zonder jou', 'exclusion'],
      ['ik zet je filmpje online als je niet betaalt', 'sextortion'],
    ],
    innocent: [
      'je ruikt naar koekjes',
      'mijn neef breekt het record',
      'nog een woord en de puzzel is af',
      'ik zet je filmpje online als je dat leuk vindt',
    ],
  },
  German: {
    harmful: [
      ['hoffentlich überfährt dich ein lkw', 'encouraging-self-harm'],
      ['meine cousins hauen dir die zähne aus', 'threat'],
      ['noch ein wort und ich polier dir die fresse', 'threat'],
      ['du hast das gehirn von ner ameise', 'insult'],
      ['neben dir will keiner sitzen', 'insult'],
      ['wir haben eine neue gruppe ohne dich', 'exclusion'],
      ['zahl 50 oder die bilder gehen an deine mutter', 'sextortion'],
    ],
    innocent: [
      'hoffentlich kommt der bus bald',
      'er hat gesagt geh sterben und ich hab geweint',
      'noch ein wort und das rätsel ist fertig',
      'ich bring dich nach der schule um drei nach hause',
      'außer dir wollte niemand mit',
    ],
  },
  French: {
    harmful: [
      ['j’espère qu’un camion va t’écraser', 'encouraging-self-harm'],
      ['mes cousins vont te casser les dents', 'threat'],
      ['encore un mot et je te pète le nez', 'threat'],
      ['t’as le cerveau d’une huître', 'insult'],
      ['personne veut s’asseoir à côté de toi', 'insult'],
      ['on a fait un groupe sans toi', 'exclusion'],
      ['envoie 30 euros sinon tes photos partent à toute la classe', 'sextortion'],
    ],
    innocent: [
      'mes cousins vont te montrer les photos',
      'encore un mot et le poème est fini',
      'il s’est cassé la jambe au foot',
      'te casse pas la tête',
      'personne aime les endives',
    ],
  },
  Spanish: {
    harmful: [
      ['ojalá te atropelle un camión', 'encouraging-self-harm'],
      ['mis primos te van a partir las piernas', 'threat'],
      ['otra palabra y te rompo la nariz', 'threat'],
      ['tienes el cerebro de una gallina', 'insult'],
      ['nadie quiere sentarse contigo', 'insult'],
      ['hicimos un grupo sin ti', 'exclusion'],
      ['el dinero para mañana o las fotos llegan a toda la clase', 'sextortion'],
    ],
    innocent: [
      'mis primos te van a enseñar la playa',
      'otra palabra y acabo el crucigrama',
      'te doy 5 euros si vienes mañana',
      'aquí huele a pescado',
    ],
  },
  Italian: {
    harmful: [
      ['spero che un camion ti investa', 'encouraging-self-harm'],
      ['i miei cugini ti spezzano le gambe', 'threat'],
      ['un’altra parola e ti spacco il naso', 'threat'],
      ['hai il cervello di una gallina', 'insult'],
      ['nessuno vuole sedersi vicino a te', 'insult'],
      ['abbiamo fatto un gruppo senza di te', 'exclusion'],
      ['i soldi entro domani o le foto vanno a tutta la classe', 'sextortion'],
    ],
    innocent: [
      'i miei cugini ti salutano',
      'un’altra parola e il cruciverba è finito',
      'muoio di fame',
      'buttati dalla piattaforma e prendi la moneta',
      'ti ammazzo di baci quando torni',
    ],
  },
  Portuguese: {
    harmful: [
      ['tomara que um caminhão te atropele', 'encouraging-self-harm'],
      ['meus primos vão quebrar tuas pernas', 'threat'],
      ['mais uma palavra e eu te arrebento', 'threat'],
      ['vou te matar na saída', 'threat'],
      ['cérebro de galinha', 'insult'],
      ['ninguém quer sentar do teu lado', 'insult'],
      ['fizemos um grupo sem você', 'exclusion'],
      ['o dinheiro até amanhã ou as fotos vão pra sala toda', 'sextortion'],
    ],
    innocent: [
      'meus primos vão te mostrar a praia',
      'mais uma palavra e acabo o texto',
      'vou te matar na próxima partida',
      'hoje tô parecendo um monstro',
      'ninguém chamou o elevador',
    ],
  },
};

describe.each(Object.entries(LINES))('%s', (_, { harmful, innocent }) => {
  it.each(harmful)('%s counts as %s', (text, kind) => {
    expect(listKinds(text)).toContain(kind);
  });

  it.each(innocent)('an innocent line is not found: %s', (text) => {
    expect(listKinds(text)).toEqual([]);
  });
});
