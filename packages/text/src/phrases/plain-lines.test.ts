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
  Hindi: {
    harmful: [
      ['marja yaar please sabka bhala kar', 'encouraging-self-harm'],
      ['kal mil batata hu tujhe, haddi pasli ek kar dunga', 'threat'],
      ['5 ladke laa rha hu kal, taiyar rehna', 'threat'],
      ['बेवकूफ लड़की, कुछ भी नहीं आता तुझे', 'insult'],
      ['kitni badsurat h yr tu', 'body-shaming'],
      ['naya grp banate hain bina uske', 'exclusion'],
      ['paise bhej wrna sb ko dikha duga', 'sextortion'],
      ['google pay pe 10 rupay bhejo 1000 wapas milega', 'phishing'],
    ],
    innocent: [
      'haste haste mar gaya bhai',
      'apne gaon wapas ja raha hu chuttiyon me',
      'kal match me milte hai, jeetenge pakka',
      'naya group banate hain project ke liye',
      'main tujhe kabhi nahi chhodunga',
    ],
  },
  Swahili: {
    harmful: [
      ['natamani ungegongwa na gari', 'encouraging-self-harm'],
      ['ntakuzaba makofi mpaka ukojoe', 'threat'],
      ['huwezi kujificha, nitakutafuta hadi kwenu', 'threat'],
      ['kichwa yako ni tupu kama debe', 'insult'],
      ['unaongea kama punda', 'body-shaming'],
      ['hatuchezi na watu kama wewe, toka', 'exclusion'],
      ['leta elfu mbili kesho ama nitaonyesha kila mtu ile picha yako', 'sextortion'],
      ['nipe akaunti yako ya free fire na pasi nikuwekee diamond', 'phishing'],
    ],
    innocent: [
      'nimekufa kwa kicheko jamani',
      'nitakupiga picha nzuri',
      'kuku wamekufa wote kwa baridi',
      'baba alituma pesa kwa mpesa leo',
      'mimi ni zero kwa hesabu',
    ],
  },
  Korean: {
    harmful: [
      ['너 죽으면 다들 좋아할걸', 'encouraging-self-harm'],
      ['학교 끝나고 남아 뒤지게 맞을 준비해', 'threat'],
      ['너희집 앞으로 찾아간다 도망갈 생각마', 'threat'],
      ['머리에 똥만 찼냐', 'insult'],
      ['와 저걸 얼굴이라고 달고다니네', 'body-shaming'],
      ['쟤 오면 다 같이 자리 옮기자', 'exclusion'],
      ['네 카톡 캡쳐본 학교 익명방에 풀어버린다', 'sextortion'],
      ['인증번호 온거 나한테 알려줘', 'phishing'],
    ],
    innocent: [
      '배고파 죽겠다',
      '한강 가서 라면 먹자',
      '인증번호 남한테 알려주면 안돼',
      '비 맞을 준비하고 나와',
      '쟤 오면 같이 밥먹자',
    ],
  },
  Filipino: {
    harmful: [
      ['sana nasagasaan ka na lang kanina', 'encouraging-self-harm'],
      ['pag nakita kita sa canteen sapak ka sakin', 'threat'],
      ['papatayin kta gago', 'threat'],
      ['mahirap na nga, tanga pa', 'insult'],
      ['wlang my gusto syo', 'insult'],
      ['wag nyo syang isama sa outing ha', 'exclusion'],
      ['hawak ko nudes mo kaya sumunod ka', 'sextortion'],
      ['bdo po ito magbigay ng otp para di maputol account nyo', 'phishing'],
    ],
    innocent: [
      'ang taba ng pusa namin ang cute',
      'wag mo ibigay otp mo kahit kanino',
      'abangan nyo ako sa labas ng school susunduin ako ni papa',
      'ang bobo ko talaga sa math',
      'umuwi ka na gabi na',
    ],
  },
  Japanese: {
    harmful: [
      ['お前いなくなったらみんな喜ぶよ', 'encouraging-self-harm'],
      ['顔面殴ってやろうか', 'threat'],
      ['水ぶっかけてやるから覚悟しな', 'threat'],
      ['お前ほんと使えねえな', 'insult'],
      ['足太すぎ大根かよ', 'body-shaming'],
      ['誕生日会あの子だけ呼ばないでおこう', 'exclusion'],
      ['その画像お母さんに送るね、嫌なら一万円', 'sextortion'],
      ['アマギフ買って番号送って', 'phishing'],
    ],
    innocent: [
      '私の写真だけ目つぶってるから消して',
      '骨折して入院した',
      '夜道、お気をつけくださいね',
      '誕生日会に呼んでくれてありがとう',
      '生きてるだけでえらい',
    ],
  },
  Indonesian: {
    harmful: [
      ['semoga lo ketabrak truk pas pulang', 'encouraging-self-harm'],
      ['muka lo gue tonjok ya', 'threat'],
      ['siap2 aja senin lo bonyok sama geng gue', 'threat'],
      ['lo diketawain satu kelas tau ga', 'insult'],
      ['rambut lo kayak sapu ijuk', 'body-shaming'],
      ['guys besok jangan ada yang ngomong sama dia ya', 'exclusion'],
      ['kalo ga tf 200rb sekarang, pap lo gue kirim ke grup sekolah', 'sextortion'],
      ['beliin voucher google play terus fotoin kodenya', 'phishing'],
    ],
    innocent: [
      'mati gue lupa ngerjain pr',
      'jangan kasih otp ke siapa2',
      'semoga lo cepet sembuh',
      'bikin grup baru buat tugas',
      'nenek nanyain kamu kok ga main',
    ],
  },
  Vietnamese: {
    harmful: [
      ['may chet di cho roi', 'encouraging-self-harm'],
      ['chiều nay bọn tao chặn đường mày', 'threat'],
      ['mồm mày tao tát cho rụng răng', 'threat'],
      ['mọi người cười mày sau lưng kìa', 'insult'],
      ['mày bốc mùi kinh khủng', 'body-shaming'],
      ['từ mai cả lớp bơ nó đi', 'exclusion'],
      ['không nghe lời thì bí mật của mày cả trường biết', 'sextortion'],
      ['mua thẻ cào rồi chụp mã gửi anh', 'phishing'],
    ],
    innocent: [
      'đói chết đi được',
      'đừng gửi mã otp cho ai',
      'đợi tao ở cổng trường nha',
      'cổng có con chó vàng',
      'mời nó đi sinh nhật đi',
    ],
  },
  Arabic: {
    harmful: [
      ['يا رب تندعس وانت راجع', 'encouraging-self-harm'],
      ['اذا قلت للاستاذ راح تندم', 'threat'],
      ['انتظرنا بره البوابة لو رجال', 'threat'],
      ['مالك صحاب لانك مقرف', 'insult'],
      ['وجهك يقطع الرزق', 'body-shaming'],
      ['لا تعزموها على الحفلة', 'exclusion'],
      ['حول لي ٥٠٠ ريال والا مقطعك يوصل لابوك', 'sextortion'],
      ['ارسل ١٠٠ وارجعلك ٥٠٠', 'phishing'],
    ],
    innocent: [
      'ميت من الجوع',
      'يا رب تنجح',
      'زحمة موت',
      'هضربك بخمسة صفر في الفيفا',
      'لا تعطي رمز التحقق لاحد',
    ],
  },
  Turkish: {
    harmful: [
      ['ya sen neden hala yaşıyosun', 'encouraging-self-harm'],
      ['yarın okulda ağzını burnunu kırıcam', 'threat'],
      ['seni okulun arkasında bekliyoz kaçamazsın', 'threat'],
      ['arkandan gülüyorlar haberin yok', 'insult'],
      ['o dişlerle gülme bari ezik', 'body-shaming'],
      ['elifi takıma almayalım', 'exclusion'],
      ['ekran görüntülerini aldım haberin olsun annene atıcam', 'sextortion'],
      ['google play kart al kodunu foto at', 'phishing'],
    ],
    innocent: [
      'gülmekten öldüm ya',
      'çok iyi olur sağ ol',
      'tamam bu akşam bitiririm',
      'elifi takıma alalım',
      'doğrulama kodunu kimseye verme',
    ],
  },
  Chinese: {
    harmful: [
      ['你死了大家都高兴', 'encouraging-self-harm'],
      ['再告老师打断你的腿', 'threat'],
      ['我找高年级的堵你打你', 'threat'],
      ['你就是个多余的', 'insult'],
      ['满脸痘痘恶心死了', 'body-shaming'],
      ['生日会不要叫她', 'exclusion'],
      ['拉黑我我就把聊天记录公开', 'sextortion'],
      ['帮我买张点卡把卡密拍给我', 'phishing'],
    ],
    innocent: [
      '饿死我了',
      '放学别走一起打球',
      '验证码别告诉别人',
      '本來想爬上去',
      '我先退团购群啦',
    ],
  },
};

it('each language with phrases has plain lines here', () => {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const languages = PHRASE_FILES.map(({ language }) => names.of(language));
  expect(Object.keys(LINES).sort()).toEqual(languages.sort());
});

describe.each(Object.entries(LINES))('%s', (_, { harmful, innocent }) => {
  it.each(harmful)('%s counts as %s', (text, kind) => {
    expect(listKinds(text)).toContain(kind);
  });

  it.each(innocent)('an innocent line is not found: %s', (text) => {
    expect(listKinds(text)).toEqual([]);
  });
});
