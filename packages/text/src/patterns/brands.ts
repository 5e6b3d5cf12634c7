/** A platform that young people use, and the domains that belong to it. */
export interface Brand {
  readonly label: string;
  readonly domains: readonly string[];
  /** The brand has domains in many countries, such as `amazon.de` and `google.co.uk`. */
  readonly hasCountryDomains?: true;
  /** The label is also an ordinary word, so it is suspicious only with a lure (`steam-gift`). */
  readonly isCommonWord?: true;
}

const createBrand = (
  label: string,
  domains: string,
  options: Omit<Brand, 'label' | 'domains'> = {},
): Brand => ({
  label,
  domains: domains.split(' '),
  ...options,
});

/** The brands that phishing imitates most where children play, chat and pay. Deliberately short. */
export const BRANDS: readonly Brand[] = [
  createBrand('roblox', 'roblox.com rbxcdn.com roblox.cn'),
  createBrand('minecraft', 'minecraft.net minecraft.com'),
  createBrand('fortnite', 'fortnite.com epicgames.com'),
  createBrand('epicgames', 'epicgames.com epicgames.dev'),
  createBrand('steam', 'steampowered.com steamcommunity.com steamgames.com steam.com', {
    isCommonWord: true,
  }),
  createBrand('steamcommunity', 'steamcommunity.com'),
  createBrand('steampowered', 'steampowered.com'),
  createBrand(
    'discord',
    'discord.com discord.gg discord.gift discord.new discord.dev discordapp.com discordapp.net discordstatus.com discord.media',
    { isCommonWord: true },
  ),
  createBrand('playstation', 'playstation.com playstation.net', { hasCountryDomains: true }),
  createBrand('nintendo', 'nintendo.com nintendo.net', { hasCountryDomains: true }),
  createBrand('xbox', 'xbox.com xboxlive.com', { isCommonWord: true }),
  createBrand('twitch', 'twitch.tv twitch.com', { isCommonWord: true }),
  createBrand('instagram', 'instagram.com instagr.am cdninstagram.com'),
  createBrand('tiktok', 'tiktok.com tiktokv.com tiktokcdn.com'),
  createBrand('snapchat', 'snapchat.com snap.com'),
  createBrand('facebook', 'facebook.com facebook.net fb.com facebookmail.com'),
  createBrand('whatsapp', 'whatsapp.com whatsapp.net'),
  createBrand('telegram', 'telegram.org telegram.me telegram.com telegram.dog', {
    isCommonWord: true,
  }),
  createBrand('youtube', 'youtube.com youtube-nocookie.com youtubekids.com', {
    hasCountryDomains: true,
  }),
  createBrand('google', 'google.com googleapis.com googleusercontent.com google.dev', {
    hasCountryDomains: true,
  }),
  createBrand('spotify', 'spotify.com spotifycdn.com'),
  createBrand('netflix', 'netflix.com netflix.net'),
  createBrand('apple', 'apple.com', { isCommonWord: true, hasCountryDomains: true }),
  createBrand('icloud', 'icloud.com'),
  createBrand('microsoft', 'microsoft.com microsoftonline.com', { hasCountryDomains: true }),
  createBrand('amazon', 'amazon.com amazonaws.com amazon.dev', {
    isCommonWord: true,
    hasCountryDomains: true,
  }),
  createBrand('paypal', 'paypal.com paypal.me paypalobjects.com', { hasCountryDomains: true }),
  createBrand('cashapp', 'cash.app'),
  createBrand('venmo', 'venmo.com'),
];

/** Words next to a platform's name on pages that ask for a password. */
export const LURES: ReadonlySet<string> = new Set(
  (
    'login signin sign log gift gifts giftcard free verify verification verified support secure security account ' +
    'accounts help promo nitro wallet id pay payment community trade trading claim reward rewards bonus robux vbucks ' +
    'coins skin skins card code codes event prize win winner update confirm recover unlock generator gen official app web com net'
  ).split(' '),
);

/** Sites on which anyone may open a page under the name of a game, so the name is no deception. */
export const FAN_HOSTS: ReadonlySet<string> = new Set([
  'fandom.com',
  'wiki.gg',
  'stackexchange.com',
  'uptodown.com',
]);

/** Real words and names that differ from a brand's label by one letter. */
export const NEAR_WORDS: ReadonlySet<string> = new Set(
  'switch witch twitchy twitches twitch discords amazons amazing telegrams goggle googled venom spotity stream team'.split(
    ' ',
  ),
);

export const SHORTENERS: ReadonlySet<string> = new Set(
  (
    'bit.ly tinyurl.com t.co goo.gl is.gd v.gd ow.ly buff.ly cutt.ly rb.gy shorturl.at tiny.cc rebrand.ly bl.ink ' +
    't.ly s.id soo.gd clck.ru adf.ly shorte.st linkvertise.com lnkd.in qr.ae u.to x.gd dub.sh'
  ).split(' '),
);
