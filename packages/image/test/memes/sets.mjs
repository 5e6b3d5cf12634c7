/**
 * Words for pictures: three sets of ten harmful and ten harmless ones, one per layout.
 * The first set was used to tune OCR. The second was held out, until a change made one
 * of its notes worse: that is why sentences are classified separately. The third was
 * drawn after that, and nothing was tuned for it. When typed (`score messages`), the
 * text model stops each harmful line at 13–15 and allows each harmless one.
 */
const set = (seed, hurtful, innocent) =>
  [
    [hurtful, 'hurtful'],
    [innocent, 'innocent'],
  ].flatMap(([texts, kind], i) =>
    Object.entries(texts).map(([layout, text], n) => ({
      layout,
      kind,
      text,
      seed: seed + 10 * i + n,
      around: [
        ['hey', 'what do you mean'],
        ['did you hear', 'why do you say that'],
      ][i],
    })),
  );

export const SETS = {
  tuned: set(
    100,
    {
      classic: ['nobody likes you', 'and nobody ever will'],
      caption: ['you are so fat', 'you need two chairs'],
      'light-chat': ['shut up you stupid', 'little freak'],
      'dark-chat': ['everyone in class', 'thinks you are ugly'],
      note: ['just die already,', 'the world is better', 'without you'],
      sticker: ['you disgusting', 'freak, go away'],
      story: ['I will break your', 'face tomorrow'],
      askew: ['you are worthless', 'and pathetic'],
      small: ['your face makes me', 'want to throw up'],
      subtitle: ['kill yourself loser,', 'nobody would miss you'],
    },
    {
      classic: ['when the wifi comes', 'back after an hour'],
      caption: ['me waiting for', 'the weekend like'],
      'light-chat': ['good luck with your', 'exam tomorrow'],
      'dark-chat': ['see you at the', 'cinema at seven'],
      note: ['remember to bring', 'the blue folder'],
      sticker: ['happy birthday,', 'have a great day'],
      story: ['my cat at three', 'in the morning'],
      askew: ['that feeling when', 'class is over'],
      small: ['pizza is always', 'a good idea'],
      subtitle: ['one does not simply', 'eat one crisp'],
    },
  ),
  held: set(
    200,
    {
      classic: ['dumb idiot, you can', 'not even read'],
      caption: ['go back to your country,', 'we do not want you here'],
      'light-chat': ['nobody invited you', 'because you are a loser'],
      'dark-chat': ['such a pathetic loser,', 'no friends at all'],
      note: ['do not sit with us,', 'you smell', 'disgusting'],
      sticker: ['you look like a pig', 'in that dress'],
      story: ['nobody wants you', 'in this group, leave'],
      askew: ['you should not', 'be alive'],
      small: ['everybody laughs at you', 'behind your back, loser'],
      subtitle: ['the world would be', 'better without you'],
    },
    {
      classic: ['my dog thinks', 'he is a person'],
      caption: ['monday again,', 'coffee please'],
      'light-chat': ['can you send me', 'the maths homework'],
      'dark-chat': ['teacher said the trip', 'is in june'],
      note: ['do not forget to', 'water the plants'],
      sticker: ['so proud of our', 'team today'],
      story: ['first day with', 'my new bike'],
      askew: ['the bus is late', 'as always'],
      small: ['grandma made apple', 'cake again'],
      subtitle: ['be yourself, everyone', 'else is taken'],
    },
  ),
  last: set(
    300,
    {
      classic: ['you are a worthless', 'piece of trash'],
      caption: ['your face is so ugly', 'it scares kids'],
      'light-chat': ['nobody would miss you', 'if you died'],
      'dark-chat': ['you smell like garbage,', 'stay away'],
      note: ['you are disgusting', 'and everyone', 'knows it'],
      sticker: ['stop eating', 'you fat cow'],
      story: ['I will smash', 'your head'],
      askew: ['what a dumb', 'ugly freak you are'],
      small: ['get lost', 'you fat loser'],
      subtitle: ['crybaby,', 'nobody wants you here'],
    },
    {
      classic: ['when you find a coin', 'in your pocket'],
      caption: ['new shoes,', 'who this'],
      'light-chat': ['practice is moved', 'to thursday'],
      'dark-chat': ['the train leaves', 'at half past eight'],
      note: ['please feed', 'the fish'],
      sticker: ['our school', 'won the quiz'],
      story: ['rainy days and', 'warm socks'],
      askew: ['sunday means', 'pancakes'],
      small: ['my sister baked', 'a chocolate cake'],
      subtitle: ['goodnight and', 'sweet dreams'],
    },
  ),
};
