/**
 * Innocent texts that look disguised: digits next to letters, spaced letters, two
 * scripts in one word, repeated letters, signs for words. Written for this project; none
 * may count as harm, folded or not.
 */
export const LOOK_ALIKES: readonly string[] = [
  // Names, tags, shirt numbers
  'sam_2011', 'xX_Nova_Xx', 'add me L1ly#0042', 'player 4lex is in', 'K8 is late again', 'R2D2 and C3PO', 'team G0LD won',
  'my tag is m1dnight7', 'ask Mr O’Neill-Smith', 'Jürgen & Zoë', 'Ng Thi Ha', 'Dr. Dick van Dam', 'auntie Fanny says hi', 'Shi Tong from 7b',
  'Scunthorpe at 3pm', 'Essex v Sussex', 'Mike Hunt from accounts', 'Cockburn Street', 'Penistone station', 'the Arsenal shop',
  // Scores, times, dates, units, prices
  '3-2 to us', '21:14, 21:19, 18:21', 'it was 4v4', '1v1 me later', 'best of 3', '10am not 10pm', '2nd half', 'the 4th of july', '24/7', '5k run in 31min',
  '£12.99 each', '$5 off', '3 for €10', 'R$ 350', '20% off', '1,299.00', '100x zoom', '16GB ram', '4K 60fps', '5G is down', '12V 7A', '500ml milk, 2 eggs',
  'bpm 128', '180°C for 25 min', 'size 38', 'row 14 seat 5b', 'gate B22', 'flight BA117', 'bus 55a', 'A4 paper', 'M4 screws', 'B12 vitamins',
  // Codes, maths, chemistry, computers
  'x = 3a + 4b', 'f(x) = 2x^2', 'a² + b² = c²', 'H2O and CO2', 'NaCl + H2SO4', 'C6H12O6', '3x + 5 = 20', 'π = 3.14159', 'n0 = 1, n1 = 2', 'i++', 'let x1 = y0;',
  'git reset --hard', 'kill -9 4321', 'v1.0.2-beta', 'utf-8', 'base64', 'mp3 or mp4', 'h264', 'sha256', 'ps5 or pc', 'rtx 3060ti', 'e4 e5 Nf3 Nc6', 'O-O-O is castling', 'W = F · s',
  'ISBN 978-3-16-148410-0', 'order no. A4B7C9', 'LN59 XYZ', 'room 4b', 'form 10c', 'question 3a)', 'chapter 5.2.1', '#3', '@ the gym', 'c++ homework', '<3', ':-)', '^_^', 'o_O', 'T_T', 'm(_ _)m',
  // Letters spaced on purpose, without harm
  'S-P-E-L-L it', 'c a l m', 'A B C D E', 'vitamins A, B, C', 'U.S.A.', 'e.g. this one', 'a.k.a. nobody', 'R.I.P. grandma’s kettle', 'D.I.Y.', 'P.E. kit', 'w o w', 'y e s', 'L O L', 'h e l l o from the roof', 'f-l-o-u-r', 'v i b e s only',
  // Repeated letters and sounds
  'soooo tired', 'yesssss', 'noooo way', 'hmmmm', 'aaaand go', 'haaaappy birthday', 'goooal', 'pleeease', 'zzzzz', 'hahahaha', 'jajajaja', 'kkkkkk', 'wwwww', 'ㅋㅋㅋㅋㅋ', 'ㅠㅠㅠ', '哈哈哈哈', '55555', 'xaxaxa', 'brrrr cold', 'meooow', 'woooof',
  // Signs and emoji
  '🐍 game on nokia', 'saw a 🐷 at the farm', '🐘🐘 at the zoo', '🔪 for the bread', '🤡 party for kids', 'my 🐀 is called Pip', '🐳 watching', '💣 in minesweeper', '🥊 class at 6', '🐒 documentary', '🐮 milk', '🩸 donation bus',
  // Two scripts, other scripts, other languages
  'USB-кабель', 'iPhone-ом', 'wi-fi пароль у мамы', 'Привет, как дела?', 'Где ты сейчас?', 'π r²', 'Ωραία μέρα', 'Αύριο στις 10', 'COVID-19', 'T恤', 'AA制', 'K歌', '卡拉OK', 'Tシャツ', 'JRの駅', 'LINEして', 'PC방', 'TV 봤어?', 'X-ray', 'α and β', 'μm', 'Łódź 12:40', 'À demain', 'où es-tu ?', 'mañana a las 8', 'çok güzel', 'İyi geceler', 'ngủ ngon nhé', 'cảm ơn', 'dziękuję', 'grüße', 'smörgåsbord', 'děkuji', 'naïve café', 'fika kl 3', 'tot morgen', 'selamat pagi', 'habari yako', 'kumusta ka', 'नमस्ते', 'कल 5 बजे', 'مرحبا', '3ala fekra', '7abibi', 'ma3lesh', 'la2', '谢谢', 'おやすみ', '잘 자', 'до завтра', 'на 5-й странице', 'сорока на дереве', 'рост 1,75', 'дом 4а', 'урок №3',
  // Text speak
  'gr8', 'm8 r u in', 'l8r', 'b4 lunch', '2nite', '4ever', 'w8 4 me', 'u2', 'c u 2moro', 'thx 4 that', 'p2w', 'f2p', 'k9', '1up', 'n1', 'ez4us', 'gl hf', 'afk 5', 'brb 2min', 'ty4carry',
]; // biome-ignore format: a table
