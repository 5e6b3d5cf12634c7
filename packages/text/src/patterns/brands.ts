/** A platform that young people use, and the domains that belong to it. */
export interface Brand {
  readonly label: string;
  readonly domains: readonly string[];
  /** Has domains in many countries: `amazon.de`, `google.co.uk`. */
  readonly everyCountry?: true;
  /** Also an ordinary word, so it is suspicious only with a lure (`steam-gift`). */
  readonly word?: true;
}

const brand = (
  label: string,
  domains: string,
  more: Omit<Brand, 'label' | 'domains'> = {},
): Brand => ({
  label,
  domains: domains.split(' '),
  ...more,
});

/** Deliberately short: what phishing imitates where children play, chat and pay. */
export const BRANDS: readonly Brand[] = [
  brand('roblox', 'roblox.com rbxcdn.com roblox.cn'),
  brand('minecraft', 'minecraft.net minecraft.com'),
  brand('fortnite', 'fortnite.com epicgames.com'),
  brand('epicgames', 'epicgames.com epicgames.dev'),
  brand('steam', 'steampowered.com steamcommunity.com steamgames.com steam.com', { word: true }),
  brand('steamcommunity', 'steamcommunity.com'),
  brand('steampowered', 'steampowered.com'),
  brand(
    'discord',
    'discord.com discord.gg discord.gift discord.new discord.dev discordapp.com discordapp.net discordstatus.com discord.media',
    { word: true },
  ),
  brand('playstation', 'playstation.com playstation.net', { everyCountry: true }),
  brand('nintendo', 'nintendo.com nintendo.net', { everyCountry: true }),
  brand('xbox', 'xbox.com xboxlive.com', { word: true }),
  brand('twitch', 'twitch.tv twitch.com', { word: true }),
  brand('instagram', 'instagram.com instagr.am cdninstagram.com'),
  brand('tiktok', 'tiktok.com tiktokv.com tiktokcdn.com'),
  brand('snapchat', 'snapchat.com snap.com'),
  brand('facebook', 'facebook.com facebook.net fb.com facebookmail.com'),
  brand('whatsapp', 'whatsapp.com whatsapp.net'),
  brand('telegram', 'telegram.org telegram.me telegram.com telegram.dog', { word: true }),
  brand('youtube', 'youtube.com youtube-nocookie.com youtubekids.com', { everyCountry: true }),
  brand('google', 'google.com googleapis.com googleusercontent.com google.dev', {
    everyCountry: true,
  }),
  brand('spotify', 'spotify.com spotifycdn.com'),
  brand('netflix', 'netflix.com netflix.net'),
  brand('apple', 'apple.com', { word: true, everyCountry: true }),
  brand('icloud', 'icloud.com'),
  brand('microsoft', 'microsoft.com microsoftonline.com', { everyCountry: true }),
  brand('amazon', 'amazon.com amazonaws.com amazon.dev', { word: true, everyCountry: true }),
  brand('paypal', 'paypal.com paypal.me paypalobjects.com', { everyCountry: true }),
  brand('cashapp', 'cash.app'),
  brand('venmo', 'venmo.com'),
];

/** Words next to a platform's name on pages that ask for a password. */
export const LURES: ReadonlySet<string> = new Set(
  (
    'login signin sign log gift gifts giftcard free verify verification verified support secure security account ' +
    'accounts help promo nitro wallet id pay payment community trade trading claim reward rewards bonus robux vbucks ' +
    'coins skin skins card code codes event prize win winner update confirm recover unlock generator gen official app web com net'
  ).split(' '),
);

/** Sites where anyone can open a page under the name of a game, without deceiving anyone. */
export const FAN_HOSTS: ReadonlySet<string> = new Set([
  'fandom.com',
  'wiki.gg',
  'stackexchange.com',
  'uptodown.com',
]);

/** Real words and names one letter away from a label above. */
export const NEAR_WORDS: ReadonlySet<string> = new Set(
  'switch witch twitchy twitches twitch discords amazons amazing telegrams goggle googled venom spotity stream team'.split(
    ' ',
  ),
);

/** Link shorteners. */
export const SHORTENERS: ReadonlySet<string> = new Set(
  (
    'bit.ly tinyurl.com t.co goo.gl is.gd v.gd ow.ly buff.ly cutt.ly rb.gy shorturl.at tiny.cc rebrand.ly bl.ink ' +
    't.ly s.id soo.gd clck.ru adf.ly shorte.st linkvertise.com lnkd.in qr.ae u.to x.gd dub.sh'
  ).split(' '),
);
